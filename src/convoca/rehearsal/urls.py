"""The addresses of the demo's own pages. Spanish words in both languages, as everywhere."""

from django.urls import URLPattern, path

from convoca.rehearsal import views

app_name = "rehearsal"
urlpatterns: list[URLPattern] = [
    path("", views.home, name="home"),
    path("progreso/", views.progress, name="progress"),
    path("correo/", views.mail, name="mail"),
    path("papeles.zip", views.sample_papers, name="papers"),
    path("momento/", views.moment, name="moment"),
    path("avanzar/", views.forward, name="forward"),
    path("entrar/", views.enter, name="enter"),
]
