// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0

// The precompiled header needs one file that makes it; there is nothing to say in it.
namespace countersign { }
