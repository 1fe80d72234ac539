# El ensayo general y la demostración.

rehearse--help = Ensaya una convocatoria completa con doctoras y doctores sintéticos que usan los mismos pasos que todo el mundo.
rehearse--call = Identificador de la convocatoria (carpeta de calls/).
rehearse--out = Carpeta donde quedan market/, result/, report.json y timings.json.
rehearse--applicants = Cuántas personas se registran.
rehearse--seed = Semilla: la misma da los mismos bytes.
rehearse--documents = full: cada persona con documentos propios; sample: de un surtido común.
rehearse--json = Imprime el informe como JSON y nada más.
rehearse--begins = Preparando…
rehearse--verified = La asignación se verificó: { $assigned } de { $applicants } personas con plaza; { $seats } lugares ofrecidos.
rehearse--not-verified = La asignación NO se verificó: { $assigned } de { $applicants } personas con plaza; { $seats } lugares ofrecidos.
rehearse--unexplained = Rechazo sin explicación en «{ $act }», { $who }: { $finding }
rehearse--left = Todo quedó en { $out }
    .remedy = Compruébalo con: convoca results verify { $out }
