/** The storage room's public face. */
export { EventStore, type StoredEvent } from './event-store.js'
export { MemoryVectorCache } from './memory-vector-cache.js'
export { openSqlite } from './open-sqlite.js'
export { type OpenVectorCache, openVectorCache } from './open-vector-cache.js'
export { type Preference, ProfileStore } from './profile-store.js'
export { type SessionEntry, SessionStore } from './session-store.js'
export { SqliteVectorCache } from './sqlite-vector-cache.js'
export { Storage } from './storage.js'
