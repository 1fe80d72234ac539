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
rehearse--nothing-assigned = There was no assignment: what stopped it is below.
rehearse--branches = Branches of the rules that somebody went through: { $met } of { $all }
rehearse--branches--kind = { $kind ->
    [answer] ways to meet the requirements
    [condition] conditions fulfilled
    [finding] remarks and refusals
    [state] states
    [step] steps between states
    [review] ways a review goes
   *[reason] reasons of the catalogue
}: { $met } of { $all }
rehearse--branches--rarest = { $line }; the rarest, { $name } ({ $count })
rehearse--branches--never = { $count ->
    [one] One was met by nobody (more applicants make it more likely):
   *[other] { $count } were met by nobody (more applicants make it more likely):
}
rehearse--branches--more = and { $count } more, in report.json
rehearse--unexplained = Unexplained refusal in “{ $act }”, { $who }: { $finding }
rehearse--left = Everything is in { $out }
    .remedy = Check it with: convoca results verify { $out }

## The command convoca demo

demo--help = Open a whole call in your browser, with synthetic people and nothing else to install.
demo--port = Port on this machine (127.0.0.1).
demo--applicants = How many people register.
demo--seed = Seed: the same one gives the same people.
demo--folder = Folder that keeps its data.
demo--reset = Delete the demo's data and stop.
demo--answers = The demo answers at { $address }/en/
    Guide, moments and parts to play: { $address }/en/ensayo/ · The mail people would get: { $address }/en/ensayo/correo/
demo--roles = Sign in with one click, from the bar on every page: call manager, second key, validation (three people), audit, and an applicant in each state.
demo--stop = Stop with Ctrl-C; the data stay. To start afresh: make demo-reset
demo--filling = Filling: { $percent } %
demo--filled = The call has been walked; every one of its moments can be visited.
demo--ending = Ending everything that was started…
demo--forgotten = The demo's data are gone.
demo--already-running = A demo is already running on the data of { $folder }
    .remedy = Use it, stop it with Ctrl-C in its terminal, or give another folder with --folder.
demo--left-behind = An earlier demo has not quite ended in { $folder }
    .remedy = Wait a few seconds and try again.
demo--port-busy = Another program is using port { $port }.
    .remedy = Choose another: make demo PORT={ $other }
demo--died = A part of the demo ({ $name }) ended without being asked to: { $said }
    .remedy = The whole log is in { $log }. If it happens again, start afresh with make demo-reset

## The demo's bar and pages

rehearsal--bar--label = Demo
rehearsal--bar--demo = Demo
rehearsal--bar--what = Made-up people
rehearsal--bar--guide = Guide
rehearsal--bar--mail = Mail
rehearsal--bar--move = Clock
rehearsal--bar--play = Sign in as…
rehearsal--bar--as = You are { $email }
rehearsal--bar--out = Sign out
rehearsal--bar--reload = Refresh
rehearsal--bar--done = It is complete: open
rehearsal--bar--not-yet = not yet
rehearsal--bar--here = you are here
rehearsal--bar--moments-help = Each moment opens as it was; what you do afterwards stays in your copy and is discarded when you change.
rehearsal--bar--forward = Forward to the next change
rehearsal--bar--staff = Staff
rehearsal--bar--applicants = Applicants, by state
rehearsal--bar--no-applicants = Nobody has registered at this moment.
rehearsal--begins = The call is about to be walked by { $people } made-up people.
rehearsal--walked = { $percent } % walked: it has come to { $at }
rehearsal--next-change = { $kind ->
    [opens] “{ $step }” opens: { $at }
    [closes] “{ $step }” closes at the end of { $at }
   *[release] The results come out: { $at }
}
rehearsal--stands = You are in another moment: { $moment }. The clock runs from there.
rehearsal--not-ready = That moment is not ready yet.
rehearsal--choose-first = The clock cannot be moved while the call is being walked. First choose a moment that is ready.
rehearsal--all-over = There is no change left: the calendar is over.
rehearsal--nobody = That person is not here at this moment.
rehearsal--zip = sample-documents

rehearsal--moment--announced = Announced
rehearsal--moment--announced--see = The call is published and nothing has opened. Read what it asks for, look for places by specialty and state, and check by folio and CURP who may take part.
rehearsal--moment--opened = First day of registration
rehearsal--moment--opened--see = The first people open their files. Register too: somebody who has not done so is waiting below.
rehearsal--moment--halfway = Half of the time gone
rehearsal--moment--halfway--see = Files in preparation and files sent. Sign in as somebody still preparing and go on from there: documents, preferences, application sheet, sending.
rehearsal--moment--last-minutes = The last ten minutes
rehearsal--moment--last-minutes--see = Sending closes in ten minutes. Watch the countdown, and what becomes of a file sent just after 23:59.
rehearsal--moment--validating = In the middle of validation
rehearsal--moment--validating--see = People in every state. Sign in as a validator, take a file, observe a document and close with one single letter; then sign in as its owner and correct it.
rehearsal--moment--validated = Validation is over
rehearsal--moment--validated--see = Everything is ready to assign. As the manager, propose to freeze the ranking, commit, run, verify and seal; the second key approves each step.
rehearsal--moment--sealed = Sealed, one minute to go
rehearsal--moment--sealed--see = The result exists, encrypted and sealed with two keys, and nobody can see it. Stay for a minute: at 00:01 it comes out for everybody and nobody has to touch anything.
rehearsal--moment--released = Published
rehearsal--moment--released--see = Everyone sees her own place; the public sees results by code and can repeat the assignment with the published seed.

rehearsal--guide--title = Guide to the demo
rehearsal--guide--lede = A whole call, the residencies of 2021, walked by made-up people who use the very pages and steps that anybody would.
rehearsal--guide--progress = How far it is
rehearsal--guide--watching = Every page can be read while the call is being walked. To do something, open a moment that is ready: it is a copy of your own.
rehearsal--guide--ready = The whole call has been walked. Open any of its moments, as often as you like.
rehearsal--guide--figures = Files now, by state
rehearsal--guide--state = State
rehearsal--guide--count = Files
rehearsal--guide--total = Total
rehearsal--guide--empty = There are no files yet
rehearsal--guide--empty-what = They will appear here once registration opens.
rehearsal--guide--moments = Moments
rehearsal--guide--open = Open this moment
rehearsal--guide--again = Open it again
rehearsal--guide--yourself = Do it yourself from the beginning
rehearsal--guide--yourself-what = { $names } is on the exam's list and has not registered. Make an account with any address (its code arrives in the demo's mail) and open her file with these data, at a moment when registration is open.
rehearsal--guide--folio = Exam folio
rehearsal--guide--birth = Date of birth
rehearsal--guide--curp = CURP
rehearsal--guide--papers = Download her sample documents (ZIP)
rehearsal--guide--calls = See the call
rehearsal--guide--check = May she take part?
rehearsal--guide--sign-up = Make an account
rehearsal--guide--honest = What is real and what is not
rehearsal--guide--honest-what = The people, their documents and the list of places are made up. The steps, the rules, the receipts, the chain, the seal and the assignment are real. Signing in with one click, moving the clock and reading other people's mail exist only here: no other installation has them.
rehearsal--mail--title = The demo's mail
rehearsal--mail--lede = What people would have received up to this moment. Nothing leaves this machine; the code of your own account arrives here too.
rehearsal--mail--to = To
rehearsal--mail--find = Search by address
rehearsal--mail--show = Show
rehearsal--mail--all = Show everything
rehearsal--mail--none = There is no mail
rehearsal--mail--none-what = When somebody registers, sends a file or gets a letter, the mail will appear here.
rehearsal--wait--title = Nothing can be done here yet
rehearsal--wait--lede = The call is being walked, and what you do would get mixed up with what the made-up people do.
rehearsal--wait--what = Open one of the moments that are ready: it is a copy of your own, and there everything can be done.
rehearsal--wait--link = See which moments are ready
