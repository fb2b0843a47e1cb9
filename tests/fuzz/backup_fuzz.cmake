sotto_fuzz(backup SOURCE backup_fuzz.cpp LIBRARIES sotto_backup)
