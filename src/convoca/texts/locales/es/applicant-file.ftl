# Lo que pasa con un archivo mientras sube y después.

## Subir

applicant--upload--cut = Se cortó la línea; sigo en cuanto vuelva.
applicant--upload--paused = En pausa. Lo que ya llegó se queda guardado un día.
applicant--upload--pause = Pausar
applicant--upload--resume = Seguir
applicant--upload--cancel = Cancelar la subida
applicant--upload--signed-out = Tu sesión se cerró. Entra en otra pestaña y toca «Seguir»: continúa donde iba.
applicant--upload--count = { $percent } % · { $done } de { $total }
upload--unfinished = El archivo no terminó de llegar: hay { SIZE($arrived) } de { SIZE($size) }.
    .remedy = Elige el mismo archivo y vuelve a tocar «Subir archivo»: continúa donde se quedó.
upload--digest-differs = Lo que llegó no es igual al archivo que elegiste, así que no lo guardamos.
    .remedy = Elígelo otra vez. Si lo estabas editando, espera a que termine de guardarse.
upload--not-begun = No pudimos empezar a recibir el archivo.
    .remedy = Recarga la página y elígelo otra vez. Lo demás sigue guardado.
