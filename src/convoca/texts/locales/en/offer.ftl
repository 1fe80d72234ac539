# Calls without an exam: whom they ask for, what is asked beforehand and what is said at the door.

call--term = When work begins
call--from = From { $starts }
term--no-end = No end date

step--evaluate = Evaluation
step--evaluate--who = It is up to the committee of experts.
step--appointment = Appointment at an embassy or consulate
step--appointment--who = Your turn: you choose day and hour at the nearest one.
step--choose = Choice of post
step--choose--who = Your turn, when it comes.
step--swap = Swaps
step--swap--who = Your turn, only if somebody else agrees to swap with you.

mechanism--live-turn = Live and in turn, by order of merit: each person, or each couple, chooses when her turn comes.
mechanism--committee = A committee of experts evaluates each profile and proposes the post.
mechanism--placement = Each person is given a site with notice, within its capacity, and may agree a swap.

## Am I eligible?, without an exam

eligibility--lede-open = A few questions and we tell you whether this call is for you. We do not keep what you answer.
eligibility--specialty = What is your specialty or profession?
eligibility--specialty-help = The one on your licence or diploma.
eligibility--other-specialty = Another one
eligibility--privacy-open = We do not ask your name or keep your answers. What decides are the documents you present.
eligible--lede-open = From what you answer, this call is for you. You prove it later with your documents.
eligible--fixed-open = You state your specialty when you register, and it does not change after that.

## Registration without an exam

applicant--register--lede-open = With your name, your CURP and your specialty we open your file. Nothing else.
applicant--register--what-open = What you write here does not change after this: it is who you are and what you apply as. Registering does not bind you; that happens when you send your file.
applicant--data--given = What you gave when you registered
applicant--data--given-help = It cannot be changed here. If something is wrong, ask the issuer of the call to correct it.
registration--needs-list = In this call, those on the list of its exam register.
    .remedy = Register with your folio and your CURP.
registration--needs-statement = This call has no list of an exam.
    .remedy = Here people register with their name, their CURP and their specialty.
assignment--announced-only = This call announces another way of assigning, which this version does not run yet.
    .remedy = People can register and be validated; the assignment waits for a version that runs it.
