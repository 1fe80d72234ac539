# Lo que cualquiera puede comprobar: acuses, la cadena de actos, la repetición de la asignación.

## Acuses

proof--receipt--shape = El acuse está incompleto: le falta la parte «{ $part }».
    .remedy = Descárgalo otra vez desde tu expediente.
proof--receipt--unsigned-part = El acuse lleva una parte que nadie firmó: «{ $part }».
    .remedy = No te fíes de esa parte. Descarga el acuse otra vez desde tu expediente.
proof--receipt--unknown-key = La llave «{ $kid }» no está entre las llaves públicas que diste.
    .remedy = Descarga las llaves públicas vigentes de la convocatoria y repite. Si sigue sin estar, el acuse no es de esta institución.
proof--receipt--before-key = El acuse está fechado a las { INSTANT($at) }, antes de que valiera la llave «{ $kid }» (desde las { INSTANT($from) }).
    .remedy = Pide a la convocante que lo revise: una llave no firma fuera de su vigencia.
proof--receipt--after-key = El acuse está fechado a las { INSTANT($at) }, cuando la llave «{ $kid }» ya no valía (hasta las { INSTANT($to) }).
    .remedy = Pide a la convocante que lo revise: una llave no firma fuera de su vigencia.
proof--receipt--instant = El acuse no dice en qué instante se hizo el acto, o no se puede leer.
proof--receipt--signature = La firma no corresponde a estos datos: algo cambió después de firmarse, o lo firmó otra llave.
    .remedy = Descárgalo otra vez desde tu expediente. Si tampoco vale, repórtalo con su número.

## Archivos de un acuse

proof--files--shape = La lista de archivos del acuse no se puede leer.
proof--files--missing = Falta el documento «{ $slot }», versión { $version }, de { SIZE($bytes) }: ningún archivo de la carpeta tiene esa huella.
    .remedy = Pon en la carpeta el archivo tal como lo enviaste, sin volver a guardarlo ni convertirlo.
proof--files--other-content = «{ $name }» no es el documento «{ $slot }», versión { $version }, que se envió: su contenido es otro.
    .remedy = Pon en la carpeta el archivo tal como lo enviaste, sin volver a guardarlo ni convertirlo.

## Cadena de actos

proof--ledger--gap = { $count ->
    [one] Falta un eslabón de la cadena: el número { $first }.
   *[other] Faltan { $count } eslabones de la cadena: del { $first } al { $last }.
}
    .remedy = Descarga la cadena completa. Si siguen faltando, repórtalo: una cadena no pierde eslabones.
proof--ledger--order = El eslabón { $seq } está después del { $after }: la cadena está fuera de orden o repite un eslabón.
    .remedy = Descarga la cadena otra vez y repite.
proof--ledger--altered = El eslabón { $seq } fue alterado: su huella no corresponde a su contenido.
    .remedy = Repórtalo con el número del eslabón.
proof--ledger--link = El eslabón { $seq } no sigue al { $before }: uno de los dos fue reescrito.
    .remedy = Repórtalo con el número del eslabón.
proof--ledger--head = La cabeza { $head }, publicada antes, no está en esta cadena: se cortó o se reescribió.
    .remedy = Guarda las dos y repórtalo: una cabeza publicada no desaparece.
proof--ledger--announced-head = La cadena anuncia la cabeza { $head }, pero su último eslabón es { $last }.
    .remedy = Descarga la cadena otra vez y repite.
proof--ledger--not-in-it = Este acuse no está en la cadena.
    .remedy = Si es de hace unos minutos, descarga la cadena más tarde: crece por lotes. Si no, repórtalo.

## Repetición de la asignación

proof--replay--commitment = La semilla y el número de un solo uso que se revelaron no abren el compromiso publicado.
    .remedy = Repórtalo: se publicó una semilla distinta de la prometida.
proof--replay--inputs = Los datos de entrada no son los que se comprometieron (huella { $committed }…, aquí { $found }…).
    .remedy = Descarga la carpeta otra vez. Si sigue igual, repórtalo: los datos cambiaron después del compromiso.
proof--replay--assignment = Asignar de nuevo con la semilla revelada da otro resultado; la primera diferencia está en la línea { $line } de assignment.csv (huella publicada { $published }…, aquí { $found }…).
    .remedy = Repórtalo con el número de línea.
proof--replay--other-seed = El resultado dice que usó la semilla { $said }, pero la revelada es { $revealed }.

## La orden convoca results

results--cli--help = Comprueba acuses, cadenas de actos y resultados, sin conexión.
results--cli--json = Responde en JSON.
results--cli--receipt-help = Comprueba un acuse: firma, vigencia de la llave, archivos y cadena.
results--cli--receipt = Archivo del acuse (JSON).
results--cli--keys = Llaves públicas de la convocatoria (si no, llaves.json o keys.json junto al acuse).
results--cli--files = Carpeta con los archivos que enviaste, para compararlos uno por uno.
results--cli--ledger = Archivo de la cadena de actos (JSON).
results--cli--ledger-help = Comprueba la cadena de actos de una convocatoria.
results--cli--head = Una cabeza publicada antes: debe seguir en la cadena.
results--cli--replay-help = Repite la asignación publicada y compárala.
results--cli--replay = Carpeta publicada, o su ZIP: market/, result/, commitment.json y reveal.json.
results--cli--problem = Problema
results--cli--unreadable = No se puede leer { $path } ({ $cause }).
results--cli--no-keys = Faltan las llaves públicas: no existe { $path }.
    .remedy = Descárgalas de la página de la convocatoria y dilo con --keys llaves.json.
results--cli--receipt-holds = El acuse { $number } vale.
results--cli--receipt-broken = El acuse { $number } no vale.
results--cli--receipt-act = Acto: { $kind } (convocatoria { $call })
results--cli--receipt-when = Instante: { $at }
results--cli--receipt-key = Llave: { $kid }, huella SHA-256 { $fingerprint }
results--cli--receipt-file = { "  " }{ $slot }: { $name }
results--cli--receipt-files = { $count ->
    [0] El acuse no lista archivos.
    [one] El archivo de la lista está y es el mismo.
   *[other] Los { $count } archivos de la lista están y son los mismos.
}
results--cli--receipt-entry = Está en la cadena con el número { $seq }.
results--cli--ledger-holds = { $entries ->
    [one] La cadena de { $call } vale: un eslabón. Cabeza: { $head }
   *[other] La cadena de { $call } vale: { $entries } eslabones. Cabeza: { $head }
}
results--cli--ledger-broken = { $entries ->
    [one] La cadena de { $call } no vale (un eslabón, cabeza { $head }).
   *[other] La cadena de { $call } no vale ({ $entries } eslabones, cabeza { $head }).
}
results--cli--check-commitment = El compromiso se abre
results--cli--check-inputs = Los datos de entrada son los comprometidos
results--cli--check-assignment = Asignar de nuevo da lo mismo
results--cli--check-verifier = El verificador independiente lo confirma
results--cli--check = { $check }: { $answer ->
    [yes] sí
   *[no] no
}
results--cli--replay-holds = El resultado de { $call } vale.
results--cli--replay-broken = El resultado de { $call } no vale.
