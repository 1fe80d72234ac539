# The call as a document: clauses, heads of tables and foot.

prose--kind = Text of the call
prose--digest = Digest of this text
prose--foot = The digest is the SHA-256 of the canonical form (RFC 8785) of the call and its posts, as it is frozen when published. Its first words: { $words }.
prose--illustrative = The list of posts is illustrative: we made it so that it adds up to the announced figures. It is not the official list.
prose--assumption = [our assumption]
prose--source-article = Source: article { $article }.
prose--source-own = Our own decision.
prose--total = Total

prose--part-purpose = What is called
prose--part-people = Who may take part
prose--part-dates = Dates
prose--part-posts = Posts
prose--part-documents = Documents
prose--part-data = Data asked for
prose--part-merit = Order of merit
prose--part-assignment = Assignment
prose--part-exclusivity = Exclusivity
prose--part-figures = Announced figures
prose--part-keeping = Keeping of data
prose--part-rest = Observations and other rules
prose--part-assumptions = Assumptions

prose--issued = Issued by: { $issuer }. Key of the call: { $call }. Selection period: { $period }.
prose--basis = Legal basis: { $name }.
prose--exam = Open to whoever is on the selected list of the { $exam }, edition { $edition }, of { $year }, in one of its { $count } specialties: { $specialties }.
prose--open = This is an open call: each person says who she is and what she studied, and proves it with documents.
prose--group = { $label }: { $count ->
        [0] the specialties of the exam.
        [one] { $count } specialty or profession.
       *[other] { $count } specialties or professions.
    }
prose--group-further = { $count ->
        [one] And one more, which the source names apart: { $names }
       *[other] And { $count } more, which the source names apart: { $names }
    }
prose--tracks = Admission categories: { $tracks }.
prose--answer-shuts = { $answer }: may not take part. { $because }
prose--windows = Each step is taken within its period.
prose--windows-table = Periods of the call
prose--minute = All times are those of { $name } ({ $zone }). The last minute of each period counts whole, and an act counts by the minute it arrived.
prose--release = The results become public for everybody at once, at { $at }. Nobody sees them before.
prose--cycle = The posts run from { $starts } to { $ends }.
prose--cycle-without-end = The posts run from { $starts }; the term of each stands in its row.
prose--posts = { $seats ->
        [one] { $seats } place is
       *[other] { $seats } places are
    } offered in { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    }, { $hospitals ->
        [one] { $hospitals } hospital
       *[other] { $hospitals } hospitals
    } and { $states ->
        [one] { $states } state
       *[other] { $states } states
    }. The whole list, post by post, is part of this call and of its digest.
prose--posts-by-state = Places by state
prose--posts-by-specialty = Places by specialty or profession
prose--posts-by-kind = Places by category, shift and term
prose--tied = { $count ->
        [one] { $count } tied post is taken
       *[other] { $count } tied posts are taken
    } with both shifts together: one half cannot be chosen alone.
prose--compensation = { $label }: { $amount } pesos a month, on { $seats ->
        [one] { $seats } place
       *[other] { $seats } places
    }.
prose--term-permanent = Permanent
prose--term-years = { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
prose--term-months = { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
prose--when-applicable = Presented only when it applies.
prose--only-for = Only for: { $tracks }.
prose--compared = Compared with: { $fields }.
prose--slot = { $label }: { $kinds }, up to { $size } and { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }.
prose--commitment = Commitment of { $months ->
        [one] { $months } month
       *[other] { $months } months
    }: { $duty }
prose--data-given = Each person gives these data:
prose--data-locked = These data come from the exam or the registration and do not change afterwards:
prose--optional = (optional)
prose--if-at-least = (only if "{ $field }" is { $least } or more)
prose--if-answered = (only if "{ $answer }" is chosen in "{ $field }")
prose--scoring = Merit is measured out of { $total } points:
prose--scoring-table = Components of the score
prose--ties = Ties are resolved by a public lottery, with a seed that is committed to before and published after.
prose--mechanism = { $kind ->
        [in-turn] Posts are assigned in order of merit: each person gets the first post of her list that is free when her turn comes.
        [deferred-acceptance] Posts are assigned by deferred acceptance: each keeps those of most merit who ask for it, and nobody loses by ranking her list as she truly prefers.
        [live-turn] Posts are chosen in person, in turn and in order of merit.
        [committee] A committee of experts decides who takes each post.
       *[placement] Each resident is placed in a hospital.
    } { $scope ->
        [own-specialty] Only posts of one’s own specialty can be asked for.
       *[other] Scope: { $scope }.
    }
prose--announced-only = This way of assigning is announced; the system does not run it. It receives and validates files, and assigns nothing.
prose--preferences = Each person ranks at least { $minimum ->
        [one] { $minimum } post
       *[other] { $minimum } posts
    } { $limited ->
        [yes] and at most { $maximum }.
       *[no] and may rank all those of her specialty.
    }
prose--third-employers = Couples in which one of the two works for another institution may take part too.
prose--exclusivity-period = The period that calls share for this rule is: { $period }.
prose--figures = These are the figures as announced. Each says how it was announced and where.
prose--figures-table = Announced figures
prose--relation = { $relation ->
        [exactly] exact
        [about] approximate
        [more-than] a floor: it is more than that
        [almost] a ceiling: it is a little less than that
       *[unstated] the source does not say whether it is exact
    }
prose--acknowledged = Known difference at { $where }: { $reason }
prose--retention = Identity is kept { $identity } days after the results, and documents { $documents }.
prose--proofs = Receipts and the chain of acts are kept for ever; they carry no names.
prose--reasons = A document can be observed for these reasons only:
prose--reason-fatal = { $words } (cannot be corrected)
prose--assumptions = { $count ->
        [one] The source does not say this, and we supposed it:
       *[other] The source does not say these { $count } things, and we supposed them:
    }

prose--head-step = Step
prose--head-opens = Opens
prose--head-closes = Last minute
prose--head-source = Source
prose--head-state = State
prose--head-specialty = Specialty or profession
prose--head-category = Category
prose--head-shift = Shift
prose--head-term = Term
prose--head-seats = Places
prose--head-hospitals = Hospitals
prose--head-component = Component
prose--head-weight = Points
prose--head-out-of = Out of
prose--head-figure = Figure
prose--head-announced = Announced
prose--head-relation = How to read it
