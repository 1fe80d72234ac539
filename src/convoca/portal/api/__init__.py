"""The same public facts for programs: read-only, versioned, described by OpenAPI, limited in pace."""
