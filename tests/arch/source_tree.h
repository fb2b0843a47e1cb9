#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

/// The hand-written sources of the project, read for the structural tests.
namespace arch {

struct SourceFile {
    std::string path; ///< relative to the project, with '/'
    std::vector<std::string> lines;
};

inline bool isSource(const std::filesystem::path& path) {
    static const std::vector<std::string> kinds = {".h", ".hpp", ".c", ".cpp"};
    const std::string extension = path.extension().string();
    for (const std::string& kind : kinds)
        if (extension == kind)
            return true;
    return false;
}

inline std::vector<SourceFile> sourcesBelow(const std::filesystem::path& project,
                                            const std::vector<std::string>& folders) {
    namespace fs = std::filesystem;
    std::vector<SourceFile> result;
    for (const std::string& folder : folders) {
        if (!fs::exists(project / folder))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(project / folder)) {
            if (!entry.is_regular_file() || !isSource(entry.path()))
                continue;
            SourceFile file{fs::relative(entry.path(), project).generic_string(), {}};
            std::ifstream in(entry.path());
            for (std::string line; std::getline(in, line);)
                file.lines.push_back(line);
            result.push_back(std::move(file));
        }
    }
    return result;
}

} // namespace arch
