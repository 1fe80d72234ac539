# Lo que cambia entre dos versiones de una convocatoria, y las órdenes que escriben y comparan.

difference--section = { $section ->
    [windows] Fechas
    [figures] Cifras anunciadas
    [documents] Documentos
    [posts] Plazas
    [texts] Textos
   *[rules] Otras reglas
}
difference--window-opens = { $step } abre { $by } { $later ->
        [yes] después
       *[no] antes
    }: pasa de { $before } a { $after }.
difference--window-closes = { $step } cierra { $by } { $later ->
        [yes] después
       *[no] antes
    }: pasa de { $before } a { $after }.
difference--window-added = Se agrega un periodo de { $step }: de { $opens } a { $closes }.
difference--window-dropped = Se quita el periodo de { $step } que iba de { $opens } a { $closes }.
difference--release = Los resultados salen { $by } { $later ->
        [yes] después
       *[no] antes
    }: pasan de { $before } a { $after }.
difference--figure-changed = «{ $name }»: decía { $value } y dice { $new_value }.
difference--figure-added = «{ $name }»: se agrega { $value }.
difference--figure-dropped = «{ $name }»: se quita; decía { $value }.
difference--document-added = Se pide un documento más: { $name }.
difference--document-dropped = Ya no se pide: { $name }.
difference--seats-total = La convocatoria pasa de { $before } a { $after } lugares.
difference--posts-added = { $state }, { $specialty }: se { $posts ->
        [one] agrega { $posts } plaza
       *[other] agregan { $posts } plazas
    } ({ $seats ->
        [one] { $seats } lugar
       *[other] { $seats } lugares
    }): { $listed }{ $more ->
        [0] .
       *[other] { " " }y { $more } más.
    }
difference--posts-dropped = { $state }, { $specialty }: se { $posts ->
        [one] quita { $posts } plaza
       *[other] quitan { $posts } plazas
    } ({ $seats ->
        [one] { $seats } lugar
       *[other] { $seats } lugares
    }): { $listed }{ $more ->
        [0] .
       *[other] { " " }y { $more } más.
    }
difference--posts-changed = { $state }, { $specialty }: { $posts ->
        [one] cambia { $posts } plaza
       *[other] cambian { $posts } plazas
    } ({ $columns }): { $listed }{ $more ->
        [0] .
       *[other] { " " }y { $more } más.
    }
difference--text = { $place }: decía «{ $before }» y dice «{ $after }».
difference--text-elsewhere = { $place }: cambia solo el texto en inglés.
difference--value = { $place }: decía { $before } y dice { $after }.
difference--added = { $place }: se agrega { $after }.
difference--dropped = { $place }: se quita { $before }.
difference--order = { $place }: cambia el orden.
difference--none = Las dos dicen lo mismo.
difference--heading = { $before } → { $after }
difference--digests = Huellas SHA-256: { $before } → { $after }

call-part--name = { $part ->
    [id] identificador
    [title] título
    [summary] resumen
    [legal_basis] fundamento
    [exam] examen
    [cycle] ciclo
    [issuer] convocante
    [zone] zona horaria
    [period] periodo de selección
    [tracks] modalidades
    [windows] periodos
    [fields] datos que se piden
    [requirements] documentos
    [preferences] preferencias
    [scoring] puntaje
    [mechanism] asignación
    [exclusivity] exclusividad
    [release] resultados
    [reasons] motivos de observación
    [double_check] doble revisión a ciegas
    [announced] cifras anunciadas
    [retention] conservación de datos
    [illustrative] lista ilustrativa
    [illustrative_note] nota sobre la lista
    [acknowledged] diferencias reconocidas
    [rule] regla
    [why] para qué
    [question] pregunta
    [options] opciones
    [label] nombre
    [help] ayuda
    [slots] archivos
    [choices] respuestas
    [source] fuente
    [note] nota
    [article] artículo
    [assumption] supuesto
    [weight] peso
    [components] componentes
    [specialties] especialidades
    [clause] cláusula
    [vacancies] plazas
    [opens] apertura
    [closes] cierre
    [minimum] mínimo
    [maximum] máximo
    [identity_days] días que se guarda la identidad
    [documents_days] días que se guardan los documentos
   *[other] { $part }
}
call-column--name = { $column ->
    [issuer] convocante
    [employer] institución contratante
    [clues] hospital
    [category] categoría
    [specialty] especialidad
    [shift] turno
    [seats] lugares
    [term] duración
    [region] estado
    [tie] vínculo
    [pay] pago
    [compensation] compensación
   *[other] { $column }
}

call-cli--new-help = Empieza una convocatoria: una carpeta con call.yaml explicado y vacancies.csv, lista para «call check».
call-cli--new-id = Nombre de la convocatoria, como 2026-especialistas: minúsculas, números y guiones.
call-cli--new-like = Convocatoria de la que se parte, por nombre o carpeta; sin ella, nuestra plantilla explicada.
call-cli--new-in = Carpeta donde crearla; sin esto, la de las convocatorias.
call-cli--prose-help = Escribe la convocatoria como documento para leer y archivar: cláusulas numeradas, tablas y su huella.
call-cli--prose-lang = Idioma del documento; el de la terminal, si no lo dices.
call-cli--prose-out = Archivo .pdf o .html que se escribe; sin esto sale HTML por la terminal.
call-cli--diff-help = Dice con palabras qué cambia entre dos versiones de una convocatoria, en español y en inglés.
call-cli--diff-before = La de antes: nombre, carpeta o copia publicada (JSON).
call-cli--diff-after = La de después: nombre, carpeta o copia publicada (JSON).

call-new--made = Creada { $folder }.
    .remedy = Sigue con: convoca call check { $call }. Lo que falta por decidir está marcado en el archivo con «POR DECIDIR / TO DECIDE».
call-new--made-like = Creada { $folder }, a partir de { $like }.
    .remedy = Cambia el título, las fechas y las plazas, y revisa con: convoca call check { $call }
call-new--bad-id = «{ $given }» no sirve como nombre.
    .remedy = Usa minúsculas sin acento, números y guiones, hasta 80: por ejemplo 2026-especialistas.
call-new--exists = Ya existe { $folder }; no se cambió nada.
    .remedy = Elige otro nombre, o borra esa carpeta si ya no la quieres.
call-new--no-folder = No se puede escribir en { $folder }: { $cause }
    .remedy = Revisa que la carpeta exista y que puedas escribir en ella, o di otra con --in.
call-prose--bad-out = No sabemos escribir «{ $given }».
    .remedy = Da un archivo que termine en .pdf o en .html.
call-prose--written = Escrito { $out }. Huella SHA-256: { $digest }
call-prose--no-press = Para escribir PDF falta el paquete «typst».
    .remedy = Instala convoca[server], o escribe .html.
call-diff--unreadable = { $given } no es una copia publicada que podamos leer: { $cause }
    .remedy = Da una carpeta de convocatoria, o el JSON que se descarga de su página.
call-cli--diff-lang = Idioma en que se dice: es, en o both; el de la terminal, si no lo dices.
call-prose--not-written = No se pudo escribir { $out }: { $cause }
    .remedy = Revisa que la carpeta exista y que puedas escribir en ella.

## Cambiar una convocatoria publicada

amendment--open-window-shortened = { step--closed } está abierto y no se puede acortar: cierra a las { INSTANT($last_minute, $zone) }.
    .remedy = Deja ese cierre o pon uno posterior; el tiempo que ya se ofreció no se quita.
amendment--opening-passed = { step--closed } ya abrió a las { INSTANT($opens, $zone) }.
    .remedy = Deja la apertura como está.
amendment--close-passed = { step--closed } ya cerró a las { INSTANT($last_minute, $zone) }, y lo que pasó no se reescribe.
    .remedy = Deja ese cierre, o reábrelo con uno que todavía no llegue.
amendment--window-dropped = { step--closed } ya empezó y no se puede quitar.
    .remedy = Déjalo; solo se quita un periodo que no ha abierto.
amendment--window-in-the-past = { step--closed } quedaría en el pasado: abre a las { INSTANT($opens, $zone) } y su último minuto es { INSTANT($last_minute, $zone) }.
    .remedy = Pon horas que todavía no lleguen cuando otra persona lo autorice.
amendment--release-passed = Los resultados salieron a las { INSTANT($at, $zone) }; esa hora ya no se mueve.
    .remedy = Déjala como está.
amendment--release-in-the-past = Los resultados no pueden salir antes de ahora. Están anunciados para las { INSTANT($at, $zone) }.
    .remedy = Pon una hora que todavía no llegue.
amendment--rules-after-sending = { $sent ->
        [one] Ya envió { $sent } persona
       *[other] Ya enviaron { $sent } personas
    } con estas reglas, y este cambio las toca: { $part }.
    .remedy = Para todas valen las mismas reglas: deja esa parte igual. Sí puedes cambiar fechas, textos, cifras y plazas.
amendment--posts-committed = Los datos de la asignación ya están comprometidos y las plazas son parte de ellos.
    .remedy = Deja las plazas como están.
amendment--not-a-date = Esa fecha no se entiende.
    .remedy = Escribe día y hora, como 2026-11-17 23:59.
amendment--empty-text = Ese texto está vacío o es demasiado largo.
    .remedy = Escríbelo en los dos idiomas, con hasta 4,000 letras.
