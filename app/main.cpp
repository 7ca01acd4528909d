// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/opening/Program.h"

int main(int argc, char *argv[])
{
    return countersign::app::runProgram(argc, argv);
}
