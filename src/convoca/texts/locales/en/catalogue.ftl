# The catalogue of hospitals and the official list of CLUES.

cli--command--catalogue = bring the hospitals up to date with the official list of CLUES
catalogue--help = Bring the catalogue of hospitals up to date.
catalogue--import--help = Compare the official list of CLUES with our catalogue and say what it would change. Without --approve nothing changes.
catalogue--import--file = The workbook of DGIS (.xlsx), or its CSV.
catalogue--import--on = Day from which the changes count (YYYY-MM-DD); today if you do not say.
catalogue--import--accept = CLUES of a hospital that moves far and you have looked at; may be repeated.
catalogue--import--approve = Key of the preview you approve; hospitals.csv is written only if it is still that one.
catalogue--import--json = Answer in JSON, with every change.
catalogue--import--read = { $file }: { $rows } rows read in { $seconds } s. Changes from { DAY($on) }.
catalogue--import--kind = { $kind ->
        [new] New
        [key-changed] Their key changes
        [closed] Closing
        [reopened] Operating again
        [renamed] Renamed
        [moved] Moved
       *[municipality] In another municipality
    }: { $count }
catalogue--import--new = row { $line }: { $clues }, { $after }, { $place }.
catalogue--import--reopened = row { $line }: { $clues }, { $after }.
catalogue--import--closed = row { $line }: { $clues }, { $before }.
catalogue--import--renamed = row { $line }: { $clues }: “{ $before }” becomes “{ $after }”.
catalogue--import--moved = row { $line }: { $clues }, { $before }: moves { $km } km.
catalogue--import--municipality = row { $line }: { $clues }, { $before }: now in { $place }.
catalogue--import--key-changed = row { $line }: { $old } becomes { $clues }, { $after }.
catalogue--import--more = … and { $count } more (all of them with --json).
catalogue--import--same = The same as before: { $same }.
catalogue--import--absent = { $count ->
        [one] { $count } hospital of ours is not in the list and stays as it is
       *[other] { $count } hospitals of ours are not in the list and stay as they are
    }: { $listed }
catalogue--import--nothing = The list changes nothing.
catalogue--import--stopped = { $errors ->
        [one] There is { $errors } problem that keeps this from being approved
       *[other] There are { $errors } problems that keep this from being approved
    }. Nothing was changed.
catalogue--import--how = Nothing has been changed. To approve this, repeat with: --approve { $digest }
catalogue--import--other-digest = That key is not of this preview ({ $digest }): the list, the catalogue or the day is another. Nothing was changed.
    .remedy = Read this preview and, if it is what you want, approve it with its key.
catalogue--import--done = Wrote { $path }. What was there ends the day before and stays as history.
catalogue--import--unreadable = { $file } cannot be read as a workbook or as CSV: { $cause }
    .remedy = Open it in a spreadsheet and save it again as .xlsx, or as CSV in UTF-8.
catalogue--import--no-day = “{ $given }” is not a day.
    .remedy = Write it as YYYY-MM-DD, for example 2026-12-01.
catalogue--import--not-written = { $path } could not be written: { $cause }
    .remedy = See the permissions of the folder of catalogues. The catalogue is as it was.

clues--column-missing = { $file }, row { $line }: the column “{ $column }” is missing{ $found ->
        [yes] ; the nearest is “{ $near }”.
       *[no] .
    }
    .remedy = { $found ->
        [yes] If it is the same, change its heading to “{ $column }”; no other column need be moved or removed.
       *[no] Download the whole workbook of DGIS, or add that column to your extract.
    }
clues--repeated = { $file }, row { $line }: the key { $clues } is already in row { $first }.
    .remedy = Leave only the row that is right; each key is of one establishment.
clues--bad-key = { $file }, row { $line }: “{ $clues }” is not a CLUES; the row is left out.
    .remedy = It is five letters and six digits, such as DFIMS000580. Correct it if it is of a hospital of yours.
clues--empty-cell = { $file }, row { $line } ({ $clues }): the column “{ $column }” is empty.
    .remedy = Fill it in the list and repeat.
clues--bad-coordinate = { $file }, row { $line } ({ $clues }): “{ $value }” does not serve in “{ $column }”.
    .remedy = Write degrees with a decimal point; in Mexico latitude goes from 14 to 33 and longitude from -119 to -86. It is mostly a missing sign, or the two columns exchanged.
clues--moved = { $file }, row { $line }: { $clues }, { $name }, moves { $km } km: from { $before } to { $after }.
    .remedy = Compare it with its address. If it is wrong, correct the coordinate in the list before approving.
clues--moved-far = { $file }, row { $line }: { $clues }, { $name }, appears { $km } km from where we have it: from { $before } to { $after }.
    .remedy = It is nearly always a coordinate written wrong: correct it. If it really moved, repeat with --accept { $clues }
clues--day-too-early = { $file }, row { $line }: what we know of { $clues } begins on { DAY($begun) } and the change would count from { DAY($on) }.
    .remedy = Give a later day with --on: what is in the catalogue is not rewritten.
clues--unknown-state = { $file }, row { $line }: the letters “{ $letters }” of { $clues } are of no state.
    .remedy = Correct the key; it begins with the two letters that the CURP uses.
