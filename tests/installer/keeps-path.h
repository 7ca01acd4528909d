// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0

// For tst_hardening.sh: a program that gives the path of its checkout away.
[[gnu::used]] inline const char *const checkoutPath = PATH;
