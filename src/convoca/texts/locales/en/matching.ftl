# The matching engine: problems of its files, what the verifier finds, the command convoca match.

match--and-more = And { $count } more of the same kind ({ $kind }).
match--applicant-left-out = The row of { $applicant } is missing.
    .remedy = Every applicant has a row; leave “vacancy” empty for someone without a place.
match--array-length = It does not have as many rows as it should.
match--array-rows = The row starts do not run through all items in order.
match--assigned-twice = { $applicant } appears twice.
match--caps-not-run = The market has regional caps, which this mechanism does not apply.
    .remedy = Use “flexible-deferred-acceptance” or “in-turn”, or remove caps.csv to assign without caps.
match--caps-with-couples = The market has caps by region and couples with separate places: no mechanism here serves both.
    .remedy = Use “in-turn”, which keeps to caps and gives each couple one turn in the national order, or remove caps.csv.
match--column-missing = The column “{ $column }” is missing.
    .remedy = Add it to the header under that name.
match--column-twice = The column “{ $column }” appears twice.
match--column-unknown = The column “{ $column }” is not used.
match--couple-of-one = Couple { $couple } names { $applicant } twice.
match--couple-without-list = Couple { $couple } has no joint list.
    .remedy = Write its pairs of vacancies, most wanted first.
match--couples-need-joint = This mechanism places each person separately, and the market has couples.
    .remedy = Use the mechanism “in-turn”, or remove couples.csv if nobody takes part as a couple.
match--csv-broken = The CSV breaks here ({ $cause }).
    .remedy = Check the quotes: a cell that opens with a quote must close it.
match--file-missing = This file is missing.
match--file-zero-bytes = The file has not a single byte.
match--id-empty = The column “{ $column }” is empty.
match--id-not-printable = “{ $text }” begins or ends with a blank, or holds characters that cannot be seen ({ $column }).
match--id-too-long = “{ $text }” is too long: an identifier takes at most 100 bytes ({ $column }).
match--in-turn-own-order = “in-turn” needs one national order, and { $count ->
        [one] vacancy { $vacancy } has its own
       *[other] { $count } vacancies have their own (the first is { $vacancy })
    }.
    .remedy = Use “deferred-acceptance”, or remove priorities.csv.
match--in-turn-reserves = “in-turn” knows no reserves: whoever's turn it is takes any seat that is left.
    .remedy = Use “flexible-deferred-acceptance”, or empty the column “reserve”.
match--joint-none = The rule admits no pair from the lists of couple { $couple } ({ $possible } possible pairs).
    .remedy = Widen the rule under “[joint]” in market.toml, set “one_unplaced = true”, write their joint list, or take the couple out of couples.csv.
match--joint-km = The rule “within”, and no other, takes a distance in kilometres, from 0 up; given: { $text }.
match--joint-site = { $vacancy } does not say where it is, and the rule of the joint list ({ $rule }) needs it.
    .remedy = Write it in sites.csv: “hospital”, “city”, or “latitude” and “longitude”.
match--json-broken = This is not readable JSON ({ $cause }).
match--lapse-couples = With couples who have separate ranks, a freed seat may cost others theirs: the market has to be solved again.
match--listed-twice = The list of { $id } names { $item } twice.
match--no-rows = The file has no rows: there is nothing to assign.
match--not-utf8 = This is not UTF-8 (byte { $byte }).
    .remedy = Save the file as “CSV UTF-8”.
match--number-negative = “{ $text }” is a negative number ({ $column }).
match--number-not-whole = “{ $text }” is not a whole number of up to nine digits ({ $column }).
match--own-list-unused = { $applicant } has a list of their own but takes part as a couple: only the joint list counts.
match--pair-empty = A pair of couple { $couple } leaves both without a place: it says nothing.
match--rank-gap = The list of { $id } lacks rank { $rank }: ranks run from 1 without gaps.
match--rank-not-whole = “{ $text }” is not a rank: write 1, 2, 3…
match--rank-twice = The list of { $id } has rank { $rank } twice.
match--report-shape = This does not have the form of a result's report.
match--reserve-over-seats = { $vacancy } is sure of { $reserve } seats and does not have that many.
match--reserve-without-cap = { $vacancy } has reserved seats in a region without a cap: they decide nothing.
match--reserves-over-cap = The vacancies of { $region } are sure of { $reserved } seats in all, and its cap is { $cap }.
match--row-width = The row has { $got ->
        [one] one cell
       *[other] { $got } cells
    } and the header has { $expected }.
match--score-missing = { $applicant } has no score and asks for vacancies that go by score.
match--score-not-decimal = The score “{ $text }” of { $applicant } is not an exact decimal.
    .remedy = Write digits only and, where needed, a point: 87.25.
match--seed-needed = Some share a place and no seed was given for the lottery.
    .remedy = Give “--seed N”, or write “seed = N” in market.toml.
match--setting-choice = “{ $text }” is not a value of “{ $key }”: { $allowed }.
match--setting-name = The name of the market is not text: “{ $text }”.
match--setting-seed = The seed “{ $text }” is not a whole number from 0 up.
match--setting-unknown = “{ $key }” is not a known setting: it would decide nothing.
match--site-degrees = “{ $text }” is no latitude from -90 to 90 nor longitude from -180 to 180, in degrees with a decimal point.
match--toml-broken = This is not readable TOML ({ $cause }).
match--twice = “{ $id }” was already on line { $first } ({ $column }).
match--two-couples = { $applicant } is in two couples (the other is { $other }).
match--unknown = Nobody defined “{ $id }” ({ $column }).

match--verify--blocking-couple = Couple { $couple } prefers { $pair } and would have been taken there.
match--verify--blocking-free-seat = { $applicant } prefers { $vacancy }, which has a free seat.
match--verify--blocking-lottery = { $applicant } prefers { $vacancy }, and the lottery put them ahead of { $rival }, who holds the seat with an equal score.
match--verify--blocking-order = { $applicant } prefers { $vacancy } and stands ahead of { $rival }, who holds the seat.
match--verify--caps-not-run = The market has regional caps and the result was made by a mechanism that does not apply them.
match--verify--claim = The report says { $key } = { $claimed }; it is { $found }.
match--verify--declared-not-blocking = The result declares that { $agent } blocks, which is not so.
match--verify--extra-seat-stranger = The result adds seats to { $vacancy }, which it may not do.
match--verify--mechanism-unknown = “{ $text }” is not a known mechanism.
match--verify--not-acceptable = { $vacancy } does not accept { $applicant }.
match--verify--not-as-market = market.toml says { $key } = { $market }; the result used { $result }.
match--verify--not-best = The assignment is stable, but another stable one is better for the applicants: { $applicant } could have { $vacancy }.
match--verify--not-listed = { $applicant } did not ask for { $vacancy }.
match--verify--other-market = The result belongs to another market.
match--verify--over-cap = { $region } has { $holders } people placed, and its cap is { $cap }.
match--verify--over-capacity = { $vacancy } holds { $holders ->
        [one] one person
       *[other] { $holders } people
    } for { $seats ->
        [one] one seat
       *[other] { $seats } seats
    }.
match--verify--own-order-in-turn = The result was made in turn, but some vacancies have an order of their own.
match--verify--pair-not-listed = Couple { $couple } did not ask for { $pair }.
match--verify--proved-claim = The result claims to have proved “{ $claimed }” and is not stable.
match--verify--seed-missing = Some share a place and the result does not give its seed: the lottery cannot be replayed.
match--verify--stable-claim = The result says stable = { $claimed }, and { $blocking ->
        [0] nobody blocks
        [one] one agent blocks
       *[other] { $blocking } agents block
    }.

match--cli--help = Assign vacancies, check assignments and explain them.
match--cli--solve-help = Assign the vacancies of a market, check the assignment and write it.
match--cli--verify-help = Check a result against its market, with other code than the one that assigns.
match--cli--explain-help = Say, for each vacancy an applicant preferred, why they did not get it.
match--cli--lapse-help = Take out those who withdrew, offer their seats down the line, and write the market that is left, the result and the changes.
match--cli--next-round-help = Write the market of the next round: the seats nobody holds, for those without a vacancy.
match--cli--lapsed = CSV with the column “applicant”: those who withdrew or did not turn up.
match--cli--new-preferences = preferences.csv of the new round: “applicant”, “rank”, “vacancy”.
match--cli--out-lapse = Folder that market/, result/ and moves.csv are written to.
match--cli--out-market = Folder the market of the next round is written to.
match--cli--joint = The rule made the joint list of { $couples ->
        [one] one couple
       *[other] { $couples } couples
    }: it admits { $acceptable } of { $possible } pairs ({ $percent } %). The one with fewest is { $couple }: { $least } of { $of }.
match--cli--moved = { $lapsed ->
        [one] One person left
       *[other] { $lapsed } people left
    }; { $moved ->
        [0] nobody else changed vacancy
        [one] one other obtained a vacancy or a better one
       *[other] { $moved } others obtained a vacancy or a better one
    }.
match--cli--next-round = Next round: { $seats ->
        [one] one seat
       *[other] { $seats } seats
    } in { $vacancies ->
        [one] one vacancy
       *[other] { $vacancies } vacancies
    } for { $applicants ->
        [one] one person
       *[other] { $applicants } people
    }.
match--cli--market = Folder of the market: CSV files and market.toml.
match--cli--result = Folder of the result: assignment.csv and report.json.
match--cli--applicant = Identifier of the applicant.
match--cli--out = Folder the result is written to.
match--cli--seed = Seed of the lottery among equal places (else the one of market.toml).
match--cli--json = Answer in JSON.
match--cli--reading = Reading
match--cli--solving = Assigning
match--cli--verifying = Checking
match--cli--writing = Writing
match--cli--error = problem
match--cli--warning = note
match--cli--unreadable = Cannot read or write { $path } ({ $cause }).
match--cli--stranger = { $applicant } is not in this market.
match--cli--solved = { $assigned ->
        [one] One applicant of { $applicants } has a place.
       *[other] { $assigned } of { $applicants } applicants have a place.
    }
match--cli--mechanism = Mechanism: { $mechanism ->
        [in-turn] in turn, by everyone's place
        [deferred-acceptance] deferred acceptance, applicants proposing
        [flexible-deferred-acceptance] deferred acceptance with regional caps and reserves
        [couples] couples with a joint list and separate places
       *[other] { $mechanism }
    }.
match--cli--proved = { $proved ->
        [stable] The assignment is stable: nobody prefers a vacancy that would take them.
        [none-exists] It is proved that no stable assignment exists; this one leaves { $blocking } blocking agents.
       *[other] Whether a stable assignment exists was not decided; this one leaves { $blocking } blocking agents.
    }
match--cli--written = It is in { $out }.
match--cli--holds = The result holds: { $assigned } placed, { $blocking ->
        [0] nobody who prefers another vacancy that would take them
        [one] one declared blocking agent
       *[other] { $blocking } declared blocking agents
    }.
match--cli--got = { $got ->
        [yes] { $applicant } has { $vacancy }.
       *[no] { $applicant } has no place.
    }
match--cli--got-rank = It was choice { $rank }.
match--cli--why-unacceptable = Choice { $rank }: { $vacancy } does not accept { $applicant }.
match--cli--why-free = Choice { $rank }: { $vacancy } had a seat for { $applicant }; on its own it does not explain the result.
match--cli--why-region = Choice { $rank }: { $vacancy } had seats, but { $region } had reached its cap of { $cap ->
        [one] one place
       *[other] { $cap } places
    }; { $applicant } stands at place { $place } there.
match--cli--why-no-seats = Choice { $rank }: { $vacancy } has no seats.
match--cli--why-behind = Choice { $rank }: { $vacancy }. { $applicant } stands at place { $place }{ $score ->
        [none] {""}
       *[other] {" "}(score { $score })
    }; the last one admitted, at { $cut_off }. { $ahead ->
        [one] One person took { $seats ->
            [one] the only seat
           *[other] one of the { $seats } seats
        } before.
       *[other] { $ahead } people took the { $seats } seats before.
    }
match--cli--why-ahead = Choice { $rank }: { $vacancy }. { $applicant } stands at place { $place }, and { $cut_off } is that of the last one admitted.
