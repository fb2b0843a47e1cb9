sotto_fuzz(manifest SOURCE manifest_fuzz.cpp LIBRARIES sotto_plugin)
