# What every page says. Written in English, not translated word by word.

## Moments

moment--instant = { $clock } on { $day } ({ $zone })
moment--clock = { $clock } ({ $zone })
moment--day = { $number } { $month }
moment--day-year = { $number } { $month } { $year }
moment--day-weekday = { $weekday } { $number } { $month }
moment--day-weekday-year = { $weekday } { $number } { $month } { $year }
moment--weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
moment--month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
moment--days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
moment--hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
moment--minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
moment--seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
moment--two = { $first } and { $second }

zone--central = Central Mexico time
zone--pacific = Pacific Mexico time
zone--northwest = Northwest Mexico time
zone--southeast = Southeast Mexico time
zone--utc = universal time, UTC
zone--city = { $city } time
city--Bogota = Bogotá
city--Asuncion = Asunción
city--Mexico-City = Mexico City
city--Ciudad-Juarez = Ciudad Juárez
city--Havana = Havana
city--Panama = Panama
city--New-York = New York
city--Los-Angeles = Los Angeles
city--Sao-Paulo = São Paulo
city--London = London
city--Paris = Paris
city--Rome = Rome
city--Berlin = Berlin
city--Lisbon = Lisbon
city--Tokyo = Tokyo
city--Port-au-Prince = Port-au-Prince
city--Puerto-Rico = Puerto Rico
city--Santo-Domingo = Santo Domingo
city--Merida = Mérida

## The frame of a page

page--skip = Skip to content
page--other-language = Español
page--error-prefix = Error:
nav--label = Menu
nav--calls = Calls
nav--mine = My file
nav--desk = Validation
nav--board = Running the call
nav--verify = Verify
nav--sign-in = Sign in
nav--sign-out = Sign out
trail--label = Where you are
foot--clock = This page’s time:
foot--trust = Every act leaves a numbered receipt that you can check without trusting us.
foot--verify = How to check a receipt or a result
time--yours = Where you are: { $at }
# The browser fills the words in braces.
time--yours-pattern = Where you are: {"{"}hour{"}"}:{"{"}minute{"}"} on {"{"}weekday{"}"} {"{"}day{"}"} {"{"}month{"}"} ({"{"}timeZoneName{"}"})
zone--title = Your time zone
zone--help = We show Central Mexico time and yours beside it.
zone--choose = Choose your zone
zone--save = Show my time too
countdown--closes = Closes in { $left }
countdown--opens = Opens in { $left }
countdown--results = Results in { $left }
countdown--last-minute = The whole of the last minute counts:
errors--title = { $count ->
    [one] There is something to correct
   *[other] There are { $count } things to correct
}
field--optional = (optional)
timeline--done = done
timeline--now = now
timeline--next = next
timeline--from = From
timeline--until = Until
receipt--number = Receipt number
receipt--digest = Digest (SHA-256)
receipt--verify = Keep it: it proves what you did and when, offline too.
receipt--how = How to check it
receipt--pdf = Download receipt as PDF
receipt--data = Download receipt to check (JSON)
place--tied = Tied posts: taken as one
place--tied-other = The other half
place--specialty = Specialty
place--shift = Shift
place--employer = Employer
place--term = Term
place--vacancy = Vacancy key
place--seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
pager--label = Pages of the list
pager--first = Back to the start
pager--next = Next

## When something fails

problem--home = Go to the calls
problem--number = Code { $status }
problem--400--title = We could not read that request
problem--400--cause = What arrived is incomplete or does not belong to this page.
problem--400--remedy = Go back one page and take the step again. What you had saved is still there.
problem--403--title = This page belongs to another role
problem--403--cause = Your account does not hold the role this page needs.
problem--403--remedy = If it should, ask whoever runs the call to grant it. If you have another account, sign out and use that one.
problem--404--title = We cannot find this page
problem--404--cause = The address does not exist, or what you look for is not yours.
problem--404--remedy = Check the address. If one of our links brought you here, start again from the calls.
problem--413--title = The file is too big
problem--413--cause = What you sent is over the size we take: 30 MB in all.
problem--413--remedy = Scan again in greyscale at 150 dots per inch, or split the document, and upload it again. Nothing you had saved is lost.
problem--429--title = That is faster than we allow
problem--429--cause = Many attempts arrived in a row from your connection.
problem--429--remedy = Wait a minute and try again. If you share the network with others, try your phone’s own data.
problem--500--title = Something failed on our side
problem--500--cause = Your request arrived, but we could not finish it. It was recorded so that we can look into it.
problem--500--remedy = Reload the page. If you have a receipt, the act was done; if you have none, it was not, and you can safely do it again.
problem--503--title = The service is busy for a moment
problem--503--cause = Our database did not answer in time.
problem--503--remedy = Wait 30 seconds and reload. If a window closes while you wait, the time your request arrived is what counts.
problem--csrf--title = This page stayed open too long
problem--csrf--cause = The form expired, or your browser keeps no cookies of this site.
problem--csrf--remedy = Go back one page, reload it and send again. What was saved is still there.

## Accounts

account--email--label = E-mail address
account--cancel = Cancel
account--already = You are signed in already.
account--login--title = Sign in
account--login--lede = We send you a code by e-mail; there is no password to remember.
account--login--send = Send me the code
account--login--enter = Sign in
account--login--passkey = Sign in with a passkey
account--login--new-title = No account yet?
account--login--new = Make one with your e-mail address in two minutes.
account--signup--title = Make your account
account--signup--lede = All you need is an address you read every day: it is where we tell you of observations and deadlines.
account--signup--help = Use one of your own, not your school’s or hospital’s, which may be closed one day.
account--signup--send = Make my account
account--signup--privacy = Our mails carry no personal data: your folio and a link, nothing else.
account--signup--have = I have an account
account--code--title = Type the code we sent you
account--code--lede = We sent a code to { $email }.
account--code--label = Code
account--code--help = Capitals or not, it makes no difference.
account--code--confirm = Confirm
account--code--resend = Send me another code
account--code--trouble = Nothing has arrived?
account--code--spam = It may take a couple of minutes. Look in your junk folder for a message from Convoca.
account--code--change = I typed the wrong address
account--code--change-send = Use this address
account--logout--title = Sign out
account--logout--lede = What you saved stays in your file.
account--closed--title = No new accounts for now
account--closed--text = Come back when a call opens its registration.
account--inactive--title = This account is closed
account--inactive--text = If that is a mistake, write to the help desk of your call.
account--reauth--title = Confirm that it is you
account--reauth--lede = What follows changes the security of your account.
account--reauth--other = Other ways to confirm it
account--message--signed-out = You are signed out.
account--message--confirmed = Your e-mail address is confirmed.
account--error--required = Fill this in.
account--error--invalid = Check the spelling: something like name@example.mx.
account--error--incorrect_code = That is not the code. Copy it exactly from the latest mail, or ask for another.
account--error--too_many_login_attempts = There were too many attempts. Wait a few minutes and ask for another code.
account--error--rate_limited = Wait a moment before trying again.
account--error--email_taken = There is an account with that address already. Sign in with it.
account--mail--foot =
    If it was not you, do nothing: without the code nobody can come in.
    Convoca
account--mail--verify--subject = [Action required] { $code } is your code to confirm your address
account--mail--verify--text =
    Type this code in the page you left open:

    { $code }

    It confirms your address, and your account is ready.
account--mail--login--subject = { $code } is your code to sign in to Convoca
account--mail--login--text =
    Type this code in the page you left open:

    { $code }

    It expires in 15 minutes.
account--mail--exists--subject = You already have an account at Convoca
account--mail--exists--text = Somebody, perhaps you, tried to make an account with this address, which already has one. Sign in with it: we send you a code, there is no password.
account--mail--unknown--subject = There is no Convoca account with this address
account--mail--unknown--text =
    Somebody, perhaps you, tried to sign in to Convoca with this address, which has no account. If it was you, make one here:

    { $url }

## Second factor

mfa--title = Confirm with your second factor
mfa--lede = Your role sees other people’s files; that is why we ask for one more code.
mfa--code--label = Code of your app
mfa--code--help = Six digits, or one of your recovery codes.
mfa--index--title = Security of your account
mfa--index--lede = With a second factor, somebody who reads your mail cannot come in as you.
mfa--totp--name = Authenticator app
mfa--totp--title = Set up your authenticator app
mfa--totp--lede = Scan the picture with an authenticator app on your phone and type the six digits it shows.
mfa--totp--qr = QR code for your app
mfa--totp--secret = Cannot scan it? Type this key in your app:
mfa--totp--help = It changes every 30 seconds.
mfa--totp--activate = Set up
mfa--totp--on = It is set up.
mfa--totp--none = It is not set up.
mfa--totp--off = Remove
mfa--totp--off-title = Remove your authenticator app
mfa--totp--off-lede = If your role demands a second factor, you will have to set up another one before going on.
mfa--key--name = Passkeys
mfa--key--use = Use a passkey
mfa--key--add = Add a passkey
mfa--key--manage = See my passkeys
mfa--key--count = { $count ->
    [0] You have none.
    [one] You have one.
   *[other] You have { $count }.
}
mfa--key--script = Passkeys need JavaScript. Without it, use your authenticator app.
mfa--key--lede = A passkey is the fingerprint, the face or the PIN of your phone or computer.
mfa--key--label = What to call it
mfa--key--help = For example: my phone.
mfa--key--added = Added { $on }
mfa--key--remove = Remove
mfa--key--remove-title = Remove a passkey
mfa--key--remove-lede = You will no longer be able to use “{ $name }” as your second factor.
mfa--codes--name = Recovery codes
mfa--codes--lede = Keep them on paper: each works once, should you lose your phone.
mfa--codes--left = { $count ->
    [one] You have one left.
   *[other] You have { $count } left.
}
mfa--codes--none = You have none.
mfa--codes--view = See them
mfa--codes--download = Download them
mfa--codes--new = Make new codes
mfa--codes--new-lede = The earlier ones stop working.
mfa--message--on = Your authenticator app is set up.
mfa--message--off = Your authenticator app was removed.
mfa--message--codes = We made new recovery codes.

## Words of a call

step--register = Registration
step--register--who = Your turn: you say who you are and open your file.
step--record = Documents
step--record--who = Your turn: save, and go on another day.
step--print = Printing the application
step--print--who = Your turn: print it, sign it and upload it.
step--prefer = Site preferences
step--prefer--who = Your turn: every change leaves its receipt.
step--send = Sending for validation
step--send--who = Your turn: you send once, and it cannot be undone.
step--correct = Corrections
step--correct--who = Your turn, only if there are observations.
step--validate = Validation
step--validate--who = The validators’ turn.
step--results = Results
step--results--who = They come out by themselves, for everyone in the same minute.
track--mexican = Mexican doctor
track--foreign = Foreign doctor
shift--morning = Morning
shift--evening = Evening
shift--night = Night
shift--weekend = Weekend
shift--mixed = Per programme
category--resident = Medical residency
category--specialist = Specialist
category--general-practitioner = General practitioner
category--nurse = Nurse
category--technician = Nursing technician
term--years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
term--months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
term--permanent = Permanent
source--article = Source: article { $article }.
source--own = Our assumption.
source--assumed = (our assumption)
window--soon = Coming
window--open = Open
window--over = Over
window--out = Published
countdown--opens-after = It has opened: reload the page.
countdown--closes-after = It has closed: reload the page.
countdown--results-after = They are out: reload the page.

## Grades

grade--of = { $grade } out of { $highest }
grade--between = { $grade } on the scale from { $lowest } to { $highest }
grade--as-ten = { $ten } out of 10
grade--as-hundred = { $hundred } out of 100
grade--as-both = { $ten } out of 10 and { $hundred } out of 100
grade--counts = { $grade }; equals { $counted }
grade--reads = Equals { $counted }.
