// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/CharterSignatures.h"

namespace countersign::team {

using facts::Charter;
using facts::Person;

QList<const Person *> adminsAt(const Charter &charter, qint64 ms)
{
    QList<const Person *> admins;
    for (const Person &person : charter.people) {
        if (person.has(facts::Role::Admin) && person.keyAt(ms))
            admins.append(&person);
    }
    return admins;
}

bool isSignedBy(const crypto::SignedNote &note, const Person &person, qint64 atMs)
{
    const facts::VoteKey *key = person.keyAt(atMs);
    return key && note.isSignedBy({ .name = person.id.text(), .key = key->key });
}

Signatures signaturesOf(const Charter *before, const Charter &next, const crypto::SignedNote &note, std::optional<qint64> atMs)
{
    const Charter &authority = before ? *before : next;
    const qint64 countedMs = atMs.value_or(next.validFromMs);
    Signatures signatures;
    signatures.needed = authority.threshold;
    for (const Person *admin : adminsAt(authority, countedMs))
        (isSignedBy(note, *admin, countedMs) ? signatures.admins : signatures.adminsOpen).append(admin->id);
    if (!before)
        return signatures; // nobody is new in a first version but its charter admins, who are counted
    for (const Person &person : next.people) {
        if (!before->person(person.id) && !isSignedBy(note, person, next.validFromMs))
            signatures.newcomersOpen.append(person.id);
    }
    signatures.recovery = before->recovery && note.isSignedBy({ .name = facts::recoveryName, .key = before->recovery->key });
    return signatures;
}

}
