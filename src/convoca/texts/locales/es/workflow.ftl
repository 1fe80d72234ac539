# Por qué un acto no se hizo: cada negativa de los casos de uso con su causa y lo que se puede hacer.

## Abrir un expediente

dossier--account-has-one = Tu cuenta ya tiene un expediente en esta convocatoria.
    .remedy = Ábrelo desde «Mis expedientes»; cada cuenta lleva uno por convocatoria.
dossier--exists = Ya hay un expediente abierto con esta CURP o este folio.
    .remedy = Entra con el correo con que lo abriste. Si no lo abriste tú, avisa a la mesa de ayuda de la convocatoria.
exclusivity--active-elsewhere = Ya enviaste tu expediente en otra convocatoria de este mismo periodo de asignación.
    .remedy = Solo puedes participar en una. Si prefieres esta, retírate primero de la otra: el retiro deja acuse y te libera en ese momento.

## Llenar, adjuntar, ordenar

data--changed-elsewhere = Este dato cambió en otra pestaña o en otro equipo mientras lo tenías aquí.
    .remedy = Mira los dos valores y elige con cuál te quedas. No se guardó nada todavía.
preferences--changed-elsewhere = Tu lista cambió en otra pestaña o en otro equipo mientras la tenías aquí.
    .remedy = Compara las dos listas y elige cuál se queda. La guardada no se tocó.
correction--missing = Falta subir la versión corregida de este documento.
    .remedy = Súbela; cuando estén todas, envía tus correcciones.

## Validar

lease--lost = Este expediente ya no está reservado para ti.
    .remedy = Toma el siguiente de la cola. Lo que decidiste antes quedó guardado.
document--changed = El documento cambió desde que lo abriste.
    .remedy = Recarga la página y mira la versión actual antes de decidir.
decision--unknown = Esa decisión no existe.
    .remedy = Elige «válido», «observación» o «segunda opinión».
decision--no-reason = Falta el motivo de la observación.
    .remedy = Elige uno del catálogo: es lo que leerá la persona.
decision--no-note = Falta decir qué debe mirar la otra persona.
    .remedy = Escríbelo en una línea: solo lo lee quien valida.
decision--second-already = Ya se pidió una segunda opinión sobre este documento: es la tuya.
    .remedy = Decide si es válido o tiene una observación.
review--second-opinion = Este documento espera la opinión de otra persona.
    .remedy = Pasa el expediente, o decide tú el documento si ya no tienes duda.
recusal--no-reason = Falta decir de dónde conoces a la persona.
    .remedy = Elige lo que más se acerque: solo lo lee quien audita.
review--undecided = Falta decidir este documento.
    .remedy = Decídelo antes de cerrar la revisión.

## Publicar y cambiar una convocatoria

call--amendment-without-reason = Falta el motivo del cambio.
    .remedy = Escríbelo en los dos idiomas: lo leerán todas las personas inscritas.
call--unchanged = No hay ningún cambio respecto de la versión publicada.
    .remedy = Revisa que cargaste el archivo nuevo.

## Segunda autorización

proposal--already-open = Ya hay una propuesta igual esperando la segunda autorización.
    .remedy = Autorízala o recházala antes de proponer otra.
proposal--closed = Esta propuesta ya se cerró.
    .remedy = Recarga la página para ver cómo quedó.
proposal--same-person = Tú hiciste la propuesta: la segunda autorización es de otra persona.
    .remedy = Pídesela a quien tenga esa función.

## Ordenar y asignar

ranking--queue-not-empty = { $count ->
    [one] Queda { $count } expediente sin dictamen.
   *[other] Quedan { $count } expedientes sin dictamen.
}
    .remedy = Termina la validación antes de congelar el orden de prelación. Si su periodo ya cerró, amplíalo con una modificación; si nadie de quienes validan puede ver lo que queda, nombra a otra persona.
ranking--nobody = No hay ningún expediente validado que ordenar.
    .remedy = Revisa que la validación haya terminado.
assignment--no-ranking = Todavía no está congelado el orden de prelación.
    .remedy = Congélalo primero.
assignment--already-committed = Los datos y la semilla de esta asignación ya están comprometidos.
    .remedy = Sigue con la corrida: el compromiso no se repite.
assignment--not-committed = Todavía no hay compromiso de datos y semilla.
    .remedy = Haz el compromiso antes de correr la asignación.
assignment--already-run = La asignación ya se corrió, y se corre una sola vez.
    .remedy = Sigue con la verificación.
assignment--not-run = La asignación todavía no se ha corrido.
    .remedy = Córrela primero.
assignment--already-verified = Esta corrida ya está verificada.
    .remedy = Sigue con el sello.
assignment--not-verified = La corrida todavía no está verificada.
    .remedy = Verifícala antes de sellar.
assignment--does-not-hold = La verificación encontró que el resultado no cumple las reglas.
    .remedy = No se puede sellar. Avisa a quien opera el sistema y conserva los registros.
assignment--already-sealed = El resultado ya está sellado.
    .remedy = No hay más que hacer: se publica solo a su hora.

## Borrar a una persona

erase--already = La identidad de este expediente ya se borró.
    .remedy = Sus acuses se conservan y siguen comprobándose.
proposal--stale = Desde que se propuso cambió lo que este acto tocaría.
    .remedy = Recházala y pide que se proponga de nuevo: así las dos personas ven lo mismo.
