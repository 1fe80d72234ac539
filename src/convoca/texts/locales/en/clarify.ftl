# One question to whoever presents the file, with a deadline and an answer.

## At the desk

desk--ask = Ask the person
desk--question = What do you ask?
desk--question--help = One thing that no paper can tell. It is read just as you write it; the answer does not change the documents.
desk--ask-until = There is time to answer until { INSTANT($until, $zone) }. The file leaves your hands and its clock stands still; what you decided is kept.
desk--ask-send = Send the question
desk--asked-person = The owner of file { $folio } was asked. It comes back to the queue with the answer, or when the time is over. Receipt { $receipt }.
desk--question-was = The question was:
desk--answer-was = The answer:
desk--answer-none = There was no answer in time: decide with what there is.

## In the file

clarify--title = Answer a question
clarify--lede = Whoever reviews your file needs you to make something clear.
clarify--none = No question is waiting.
clarify--question = Question
clarify--until = Answer no later than { INSTANT($until, $zone) }. That minute counts whole. Without an answer they decide with what you have handed in.
clarify--answer = Your answer
clarify--answer--help = In your own words. Do not write passwords, or data nobody asked for.
clarify--papers = No documents are uploaded here: if one needs correcting, the letter will ask for it.
clarify--send = Send my answer
clarify--done = We have your answer. Your file goes back to review, at the place it had.
clarify--unsent = What you wrote and was not sent
clarify--answered = Answer
clarify--overdue = There was no answer in time.

## Why not

clarification--no-question = The question is missing.
    .remedy = Write what you need to know.
clarification--too-late = There is less than a day left to answer before validation closes.
    .remedy = Decide with what is in the file.
clarification--closed = This question no longer waits for an answer.
    .remedy = There is nothing else for you to do: see in your file how it goes on.
clarification--no-answer = Your answer is missing.
    .remedy = Write it before you send it.

## Receipts and messages

press--kind--clarification--asked = Question about the file
press--kind--clarification--answered = Answer to a question
press--kind--clarification--overdue = Question left unanswered
mail--clarification--asked = [Action required] Answer a question about your file { $folio } by { INSTANT($last_minute, $zone) }
mail--clarification--asked--body =
    Whoever reviews your file { $folio } asked you a question. Read and answer it in the portal by { INSTANT($last_minute, $zone) }; that minute counts whole. Receipt: { $receipt }.

    Meanwhile nobody reviews your file, and it keeps its place. Without an answer they decide with what you have handed in.

    { $link }
mail--clarification--reminder = [Action required] One day left to answer about your file { $folio }: until { INSTANT($last_minute, $zone) }
mail--clarification--reminder--body =
    The question about your file { $folio } still waits for your answer. Read it and answer it in the portal no later than { INSTANT($last_minute, $zone) }; that minute counts whole.

    If you do not answer, it is decided with what you have already sent.

    { $link }
mail--clarification--answered = We have your answer about file { $folio }
mail--clarification--answered--body =
    You answered the question about your file { $folio }. Receipt: { $receipt }.

    It goes back to review at the place it had. There is nothing else to do for now.

    { $link }
mail--clarification--overdue = [Notice] The time to answer about your file { $folio } is over
mail--clarification--overdue--body =
    We did not receive your answer about file { $folio }. It goes back to review: they will decide with what you have handed in. Receipt: { $receipt }.

    { $link }
