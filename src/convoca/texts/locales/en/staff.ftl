# The command convoca staff: roles and proposals.

cli--command--staff = give roles, and propose calls and selected lists
staff--help = Give roles, and propose a call or the exam's list; another person approves it on the board.
staff--as = Account that proposes (it needs the role manager).
staff--no-account = There is no account with the address { $email }. Give it a role with: convoca staff grant
staff--grant--help = Give a role to an account; make the account if there is none.
staff--grant--email = The person's address.
staff--grant--role = Role: manager, second_key, validator, auditor…
staff--grant--issuer = Institution that issues the call and gives the role.
staff--grant--call = Only in this call; if not said, in all of the institution's.
staff--grant--unknown = There is no role “{ $role }”. There are: { $known }
staff--grant--done = { $email } has the role { $role } at { $issuer }.
staff--call--help = Propose to publish a call, or an amendment with its reason.
staff--call--folder = Folder with call.yaml and vacancies.csv.
staff--call--reason-es = Reason for the amendment, in Spanish.
staff--call--reason-en = Reason for the amendment, in English.
staff--selected--help = Propose an exam's list of the selected.
staff--selected--call = Identifier of the published call.
staff--selected--csv = File with the columns folio, curp, given_names, first_surname, second_surname, track, specialty, score.
staff--proposed = Proposal { $number }. It waits for the second key, on the board.
staff--forbidden = { $email } does not hold the role manager at the institution of this call.
