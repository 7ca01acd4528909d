<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>EntryWords</name>
    <message>
        <source>ledger began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>charter adopted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gateway connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gateway lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audit began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audit signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>content deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anchor kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>What was received or read cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the right file or gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes are not in the one spelling that can be signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever made them for a new copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it, or ask for a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of Countersign does not know its type or algorithm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Countersign, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature does not verify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not trust the content. Compare fingerprints with its author.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not a valid key of its kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner for the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is too easy to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use four or more unrelated words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong passphrases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seat is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cryptographic library refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was signed. The log holds its reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and your rights on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your rights, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room. Nothing is signed or sent until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other Countersign, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Countersign wrote this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update this seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger contradicts itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop signing here. Run countersign verify and keep a copy of the file as evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain that Countersign can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start its keychain service, or use a key file under a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countersign tries again by itself. See Gateways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome is unknown until it is read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway refused the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answer is recorded. See Gateways for the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection lacks a scope on the gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a gateway admin to grant it. See Gateways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway shows another certificate than the charter names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Find out who changed it before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is not encrypted and not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use wss:// with the certificate&apos;s pin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway does not know this seat yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve the pairing on the gateway&apos;s machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway speaks another version of the protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the gateway or Countersign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway sent a message above the limit, so the connection was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countersign connects again by itself. If it comes back, look at the gateway&apos;s log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not vote on this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its rule names the roles and seats that may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second vote must come from another person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask somebody else whom the rule names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have already voted on this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the second person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent has to ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request changed on the gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again. Votes on the old text do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was decided before your vote arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorded decision is shown with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charter or the key is not valid at this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the charter admins to sign a new version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has not been seen to its end, or the gateway cut it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it to the end. A text that was cut can only be denied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here can meet the rule for this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol a second person, or have the charter changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice keys and real requests do not mix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the practice to decide real requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work was stopped before its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again when you want its result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence is missing, so the answer is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect it, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>no time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left when last heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, you can sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enforced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unasked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>Entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not verified here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify now computes every hash and signature again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, it does not verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, %1 of %1 entries verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All hashes and tiles, and the checkpoints, %1 of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not by whom it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every checkpoint is signed by its key. No charter names people yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seat and its people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes by keys of the charter, %1 of %1, and every checkpoint by the seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, an anchor knows more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No anchor outside. The last entries could have been removed unnoticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, to entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest anchor holds all that is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After it %1 here; later ones could have been removed unnoticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ledger was tampered with. %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it and all after it are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its bytes were changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not what was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its hash in the tree was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no checkpoint covers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its checkpoint was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a checkpoint is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its checkpoint is not signed by this seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the index hides it or says something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a content beside it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a content beside it is gone, and no entry says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a content lies beside it that it does not name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the seat&apos;s key is not the one it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its charter cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its charter does not follow the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few charter admins have signed its charter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its vote cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no charter lists the person of its vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its vote is not signed by its person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its person signed over other entries before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its vote names a later state of this ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an anchor was signed over entries that are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an anchor was signed over other entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tables were changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pages are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something in it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::DigestBlock</name>
    <message>
        <source>Row %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, group %1 differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest, equal in all 16 groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Digest, %n group(s) differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy digest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::EnrolDialog</name>
    <message>
        <source>Enrol a second person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled at this seat: everything they sign is marked SAME SEAT until it is repeated at a seat of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fingerprint of their new key. The new person reads it aloud and writes the last row down; at a seat of their own it must be the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs that they join, under this charter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of %1, charter admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs that they may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the next charter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make their key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both type their passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::EntryDetail</name>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly these are hashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash of this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds: leads to the root of %1 entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::FactList</name>
    <message>
        <source>Not supplied by gateway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::FirstRunAssistant</name>
    <message>
        <source>What two signatures look like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person signs this digest: it still waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another signs the same digest: it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If one character of the action changes, the digest changes and the signatures no longer count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise, or set this seat up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs your votes. Never leaves this seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the seat&apos;s keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They sign and encrypt what is recorded here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or do it later on the Gateways page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the seat keeps its own keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can stop after any step; nothing is sent to anyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key is you. Two keys of one person count as one person, so make one and keep it. It lies on this seat, encrypted under your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seat has a key that signs its ledger and one that encrypts the texts beside it. Neither can vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console connects to it when you are done and shows the command that pairs this seat with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make key and charter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four steps to your first vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About three minutes. A second person joins afterwards: it takes two to allow.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::GatewayForm</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example ws://127.0.0.1:18789. Leave it empty to add a gateway later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of its certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &quot;openssl x509 -fingerprint -sha256&quot; prints it on the gateway&apos;s machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands in the charter and in reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trial has no production gateways: what hangs on one person&apos;s word must not decide there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use wss:// for another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the certificate&apos;s digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address begins with ws:// or wss:// and names a computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted and not on this computer: anybody between could read and answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digest has 64 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::HelpWindow</name>
    <message>
        <source>Countersign help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::HoldButton</name>
    <message>
        <source>Hold Space for %1 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::LedgerPage</name>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep an anchor…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was anything changed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who wrote it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was it rolled back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger could not be verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep an anchor outside this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints (*.checkpoint)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The anchor could not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anchor of %1 entries kept. Move it to another computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::LockScreen</name>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seat is locked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock this seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help on this &amp;page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRIAL: one person alone stands behind this charter, so nothing here proves dual control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRACTICE: own people, own keys, own ledger. Nothing here reaches a real gateway.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::PassphraseField</name>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::PassphrasePair</name>
    <message>
        <source>The same once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too short: at least 12 characters. Four or five words are easy to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It repeats itself. Use different words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It contains the name. Others would try that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made of what many people use. Add words of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong enough. It is asked for each signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 12 characters; asked for each signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a stronger passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the same passphrase twice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::PersonBlock</name>
    <message>
        <source>No key yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Ctrl+L locks this seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key unlocked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::PersonForm</name>
    <message>
        <source>Security operator: allows and denies actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auditor: works through checklists and writes reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can recover this passphrase. In a team two charter admins replace a lost key; a trial begins again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this person does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As others will see it beside each vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one role</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::Rail</name>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::RailItem</name>
    <message>
        <source>%1, count unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::RowDelegate</name>
    <message>
        <source>%1 chars</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::SeatForm</name>
    <message>
        <source>In the keychain of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a file, under a passphrase of this seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain answers on this desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can recover this passphrase. Without it the stored texts of this seat cannot be read; its ledger can still be verified.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::StartForm</name>
    <message>
        <source>Try it without a gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up this seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A practice gateway inside the program raises three incidents. Two practice people with their own keys decide them; nothing real is touched, and every page says PRACTICE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a gateway of your own: make your key and a trial charter. Everything then says TRIAL until a second charter admin signs a charter that replaces it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::StepList</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2, %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ui::TreePeaks</name>
    <message>
        <source>Entries: %1. Perfect subtrees: %2. Together their tops make the root.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
