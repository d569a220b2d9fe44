// Vitest runs server modules outside of a bundler, where the real "server-only" package would throw.
export {}
