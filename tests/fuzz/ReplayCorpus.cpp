// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0

// Stands in for libFuzzer in ordinary builds: gives the target every file of a folder, and every beginning of each file,
// because formats are most often broken by being cut off.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size);

namespace {

constexpr std::size_t mostBeginnings = 2000;

void replay(const std::vector<std::uint8_t> &content)
{
    const std::size_t step = std::max<std::size_t>(content.size() / mostBeginnings, 1);
    for (std::size_t size = 0; size < content.size(); size += step) {
        // An own allocation of exactly this size, so that the address sanitizer sees a read beyond it.
        const std::vector<std::uint8_t> beginning(content.begin(), content.begin() + std::ptrdiff_t(size));
        LLVMFuzzerTestOneInput(beginning.data(), beginning.size());
    }
    LLVMFuzzerTestOneInput(content.data(), content.size());
}

}

int main(int argc, char **argv)
{
    if (argc != 2 || !std::filesystem::is_directory(argv[1])) {
        std::fputs("usage: fuzz_X CORPUS\n", stderr);
        return 2;
    }
    int files = 0;
    for (const auto &entry : std::filesystem::directory_iterator(argv[1])) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::vector<char> content { std::istreambuf_iterator<char>(file), {} };
        std::fprintf(stderr, "%s\n", entry.path().filename().c_str()); // the last one named is the one that broke
        replay({ content.begin(), content.end() });
        ++files;
    }
    if (files == 0) {
        std::fputs("the corpus is empty\n", stderr);
        return 1;
    }
    return 0;
}
