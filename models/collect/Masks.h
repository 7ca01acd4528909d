// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

namespace countersign::collect {

/// Takes secrets out of what a gateway says, before anything of it is kept: values whose names say that they are secret
/// (in JSON, also quoted once more inside a string, in headers, addresses and command lines), tokens of known shapes,
/// private keys, passwords in addresses. One pass, linear in the text; what is not masked stays byte for byte. It finds
/// what looks like a secret, not every secret: a password in the middle of a sentence stays.
class Masks {
public:
    static constexpr QByteArrayView mark{ "[masked]" };

    /// Further ends of names whose values are masked, as the charter lists them; '_', '-', '.' and case do not matter.
    explicit Masks(const QStringList &names = {});

    [[nodiscard]] QByteArray applied(QByteArrayView text) const;

private:
    [[nodiscard]] bool isSecret(const QByteArray &name) const;
    QList<QByteArray> m_names;
};

}
