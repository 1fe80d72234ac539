# La orden convoca staff: roles y propuestas.

cli--command--staff = dar roles y proponer convocatorias y listas de seleccionados
staff--help = Da roles, y propone una convocatoria o la lista del examen; otra persona la autoriza en el tablero.
staff--as = Cuenta que propone (necesita el rol manager).
staff--no-account = No hay una cuenta con el correo { $email }. Dale un rol con: convoca staff grant
staff--grant--help = Da un rol a una cuenta; si no existe, la crea.
staff--grant--email = Correo de la persona.
staff--grant--role = Rol: manager, second_key, validator, auditor…
staff--grant--issuer = Institución que convoca y que da el rol.
staff--grant--call = Solo en esta convocatoria; si no se dice, en todas las de la institución.
staff--grant--unknown = No existe el rol «{ $role }». Los que hay: { $known }
staff--grant--done = { $email } tiene el rol { $role } en { $issuer }.
staff--call--help = Propone publicar una convocatoria, o una modificación con su motivo.
staff--call--folder = Carpeta con call.yaml y vacancies.csv.
staff--call--reason-es = Motivo de la modificación, en español.
staff--call--reason-en = Motivo de la modificación, en inglés.
staff--selected--help = Propone la lista de seleccionados de un examen.
staff--selected--call = Identificador de la convocatoria publicada.
staff--selected--csv = Archivo con las columnas folio, curp, given_names, first_surname, second_surname, track, specialty, score.
staff--proposed = Propuesta { $number }. Falta la segunda autorización, en el tablero.
staff--forbidden = { $email } no tiene el rol manager en la institución de esta convocatoria.
