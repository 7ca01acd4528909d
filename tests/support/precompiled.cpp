// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0

// The tests' precompiled header needs one file that makes it.
namespace countersign { }
