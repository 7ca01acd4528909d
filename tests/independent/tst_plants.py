#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Countersign authors
# SPDX-License-Identifier: Apache-2.0
"""tst_plants.py COUNTERSIGN: what somebody changed in a tour's ledger, anchor or bundle is refused by `countersign verify` and by the independent
reader, at the same entry and with the same word."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

import bundle
import ledger
import plants
from canonical_json import Refused

CAUSES = {"gap", "missing", "unreadable", "entry-form", "leaf-hash", "checkpoint-root"}
PROGRAM = None


def first(verdicts):
    """Where to look first, as resources/docs/formats.md says, and the words for that place but those about votes, which follow from it."""
    faults = [fault for name in ("integrity", "authorship", "completeness") for fault in verdicts[name]["faults"]]
    if not faults:
        return None
    place = min(faults, key=lambda fault: (fault["code"] not in CAUSES, fault["entry"] is None, fault["entry"]))["entry"]
    return place, sorted({fault["code"] for fault in faults if fault["entry"] == place and not fault["code"].startswith("vote")})


class Plants(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.tour = pathlib.Path(cls.folder.name, "tour")
        subprocess.run([PROGRAM, "tour", "--out", cls.tour], check=True, capture_output=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        cls.sound = cls.tour / "ledger.db"

    def verify(self, path, *options):
        done = subprocess.run([PROGRAM, "verify", "--json", *options, path], capture_output=True, text=True, check=False)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return done.returncode, json.loads(done.stdout)

    def newest_note(self):
        note = ledger.Ledger(self.sound).checkpoints[-1][2]
        return note.encode() if isinstance(note, str) else note

    def test_the_ledger_of_the_tour_holds(self):
        self.assertEqual(self.verify(self.sound)[0], 0)
        self.assertIsNone(first(ledger.Ledger(self.sound).verdicts()))

    def test_what_was_changed_is_found_at_the_same_place(self):
        for name in plants.LEDGER:
            with self.subTest(name):
                copy = self.tour / f"{name}.db"
                plants.plant_in_ledger(name, self.sound, copy)
                ended, said = self.verify(copy)
                self.assertEqual(ended, 1)
                self.assertTrue(said["tampered"])
                self.assertIsNotNone(first(said))
                self.assertEqual(first(ledger.Ledger(copy).verdicts()), first(said))

    def test_an_older_state_is_found_by_an_anchor_alone(self):
        anchor = self.tour / "newest.checkpoint"
        anchor.write_bytes(self.newest_note())
        self.assertEqual(self.verify(self.sound, "--require-anchor", "--anchors", anchor)[0], 0)
        self.assertTrue(ledger.Ledger(self.sound, [anchor]).verdicts()["completeness"]["holds"])
        older = self.tour / "older.db"
        size = plants.plant_in_ledger("rolled-back", self.sound, older)
        ended, said = self.verify(older)
        self.assertEqual((ended, first(said), said["completeness"]["holds"]), (0, None, None)) # the file alone cannot show it
        self.assertIsNone(first(ledger.Ledger(older).verdicts()))
        ended, said = self.verify(older, "--anchors", anchor)
        self.assertEqual((ended, first(said)), (1, (size, ["rolled-back"])))
        self.assertEqual(first(ledger.Ledger(older, [anchor]).verdicts()), first(said))

    def test_a_changed_anchor_says_nothing(self):
        anchor = self.tour / "changed.checkpoint"
        anchor.write_bytes(self.newest_note().replace(b"\n", b"0\n", 2).replace(b"0\n", b"\n", 1)) # another size than was signed
        ended, said = self.verify(self.sound, "--require-anchor", "--anchors", anchor)
        self.assertEqual((ended, said["completeness"]["holds"], len(said["completeness"]["anchorsIgnored"])), (1, None, 1))
        self.assertIsNone(ledger.Ledger(self.sound, [anchor]).verdicts()["completeness"]["holds"])

    def test_a_manifest_that_fits_again_hides_nothing(self):
        data = (self.tour / "weekly.tar").read_bytes()
        self.assertEqual(plants.rebuilt(data, lambda members: None), data)
        for name, (change, place) in plants.BUNDLE.items():
            with self.subTest(name):
                changed = plants.rebuilt(data, change)
                self.assertNotEqual(changed, data)
                with self.assertRaises(Refused) as refused:
                    bundle.Bundle(changed)
                self.assertIn(place, str(refused.exception))


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
