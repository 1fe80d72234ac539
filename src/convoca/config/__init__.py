"""How the house is plugged into Django: settings, addresses, the WSGI entry."""
