# The dress rehearsal and the demo.

rehearse--help = Rehearse a whole call with synthetic doctors who take the same steps as everyone else.
rehearse--call = Identifier of the call (a folder of calls/).
rehearse--out = Folder for market/, result/, report.json and timings.json.
rehearse--applicants = How many people register.
rehearse--seed = Seed: the same one gives the same bytes.
rehearse--documents = full: documents of their own for everyone; sample: from a common stock.
rehearse--json = Print the report as JSON and nothing else.
rehearse--begins = Preparing…
rehearse--verified = The assignment was verified: { $assigned } of { $applicants } people have a place; { $seats } seats were offered.
rehearse--not-verified = The assignment was NOT verified: { $assigned } of { $applicants } people have a place; { $seats } seats were offered.
rehearse--unexplained = Unexplained refusal in “{ $act }”, { $who }: { $finding }
rehearse--left = Everything is in { $out }
    .remedy = Check it with: convoca results verify { $out }
