# El catálogo de hospitales y la lista oficial de CLUES.

cli--command--catalogue = poner al día los hospitales con la lista oficial de CLUES
catalogue--help = Poner al día el catálogo de hospitales.
catalogue--import--help = Compara la lista oficial de CLUES con nuestro catálogo y dice qué cambiaría. Sin --approve no cambia nada.
catalogue--import--file = Libro de DGIS (.xlsx) o su CSV.
catalogue--import--on = Día desde el que valen los cambios (AAAA-MM-DD); hoy, si no lo dices.
catalogue--import--accept = CLUES de un hospital que cambia mucho de lugar y ya revisaste; se puede repetir.
catalogue--import--approve = Clave de la vista previa que apruebas; escribe hospitals.csv solo si sigue siendo esa.
catalogue--import--json = Contesta en JSON, con todos los cambios.
catalogue--import--read = { $file }: { $rows } renglones leídos en { $seconds } s. Cambios desde el { DAY($on) }.
catalogue--import--kind = { $kind ->
        [new] Nuevos
        [key-changed] Cambian de clave
        [closed] Cierran
        [reopened] Vuelven a operar
        [renamed] Cambian de nombre
        [moved] Cambian de lugar
       *[municipality] Cambian de municipio
    }: { $count }
catalogue--import--new = renglón { $line }: { $clues }, { $after }, { $place }.
catalogue--import--reopened = renglón { $line }: { $clues }, { $after }.
catalogue--import--closed = renglón { $line }: { $clues }, { $before }.
catalogue--import--renamed = renglón { $line }: { $clues }: «{ $before }» pasa a «{ $after }».
catalogue--import--moved = renglón { $line }: { $clues }, { $before }: se mueve { $km } km.
catalogue--import--municipality = renglón { $line }: { $clues }, { $before }: ahora en { $place }.
catalogue--import--key-changed = renglón { $line }: { $old } pasa a { $clues }, { $after }.
catalogue--import--more = … y { $count } más (todos, con --json).
catalogue--import--same = Siguen igual: { $same }.
catalogue--import--absent = { $count ->
        [one] { $count } hospital nuestro no está en la lista y queda como está
       *[other] { $count } hospitales nuestros no están en la lista y quedan como están
    }: { $listed }
catalogue--import--nothing = La lista no cambia nada.
catalogue--import--stopped = { $errors ->
        [one] Hay { $errors } problema que impide aprobar
       *[other] Hay { $errors } problemas que impiden aprobar
    }. No se cambió nada.
catalogue--import--how = No se ha cambiado nada. Para aprobar esto, repite con: --approve { $digest }
catalogue--import--other-digest = Esa clave no es de esta vista previa ({ $digest }): la lista, el catálogo o el día son otros. No se cambió nada.
    .remedy = Lee esta vista previa y, si es lo que quieres, apruébala con su clave.
catalogue--import--done = Escrito { $path }. Lo que había termina el día anterior y queda como historia.
catalogue--import--unreadable = { $file } no se puede leer como libro ni como CSV: { $cause }
    .remedy = Ábrelo en una hoja de cálculo y guárdalo otra vez como .xlsx o como CSV en UTF-8.
catalogue--import--no-day = «{ $given }» no es un día.
    .remedy = Escríbelo como AAAA-MM-DD, por ejemplo 2026-12-01.
catalogue--import--not-written = No se pudo escribir { $path }: { $cause }
    .remedy = Revisa los permisos de la carpeta de catálogos. El catálogo sigue como estaba.

clues--column-missing = { $file }, renglón { $line }: falta la columna «{ $column }»{ $found ->
        [yes] ; la más parecida es «{ $near }».
       *[no] .
    }
    .remedy = { $found ->
        [yes] Si es la misma, cambia su encabezado por «{ $column }»; no hace falta mover ni quitar otras columnas.
       *[no] Descarga el libro completo de DGIS, o agrega esa columna a tu extracto.
    }
clues--repeated = { $file }, renglón { $line }: la clave { $clues } ya está en el renglón { $first }.
    .remedy = Deja solo el renglón que vale; cada clave es de un establecimiento.
clues--bad-key = { $file }, renglón { $line }: «{ $clues }» no es una CLUES; ese renglón no se toma en cuenta.
    .remedy = Son cinco letras y seis números, como DFIMS000580. Corrígela si es de un hospital tuyo.
clues--empty-cell = { $file }, renglón { $line } ({ $clues }): la columna «{ $column }» está vacía.
    .remedy = Complétala en la lista y repite.
clues--bad-coordinate = { $file }, renglón { $line } ({ $clues }): «{ $value }» no sirve en «{ $column }».
    .remedy = Escribe los grados con punto decimal; en México la latitud va de 14 a 33 y la longitud de -119 a -86. Lo más común es un signo que falta, o las dos columnas al revés.
clues--moved = { $file }, renglón { $line }: { $clues }, { $name }, cambia de lugar { $km } km: de { $before } a { $after }.
    .remedy = Compáralo con su dirección. Si está mal, corrige la coordenada en la lista antes de aprobar.
clues--moved-far = { $file }, renglón { $line }: { $clues }, { $name }, aparece a { $km } km de donde lo tenemos: de { $before } a { $after }.
    .remedy = Casi siempre es una coordenada mal escrita: corrígela. Si de verdad cambió de lugar, repite con --accept { $clues }
clues--day-too-early = { $file }, renglón { $line }: lo que sabemos de { $clues } empieza el { DAY($begun) } y el cambio valdría desde el { DAY($on) }.
    .remedy = Da con --on un día posterior: lo que ya está en el catálogo no se reescribe.
clues--unknown-state = { $file }, renglón { $line }: las letras «{ $letters }» de { $clues } no son de ningún estado.
    .remedy = Corrige la clave; empieza con las dos letras que usa la CURP.
