import { lauxlib, lua, lualib, to_luastring } from 'fengari';

export interface Health {
  readonly status: string | undefined;
  readonly message: string | undefined;
}

/** What a health check says of an object, run as Argo CD runs it: without the libraries for strings, files and the like. */
export function healthOf(check: string, object: unknown): Health {
  const state = lauxlib.luaL_newstate();
  lauxlib.luaL_requiref(state, to_luastring('_G'), lualib.luaopen_base, 1);
  lua.lua_pop(state, 1);
  push(state, object);
  lua.lua_setglobal(state, to_luastring('obj'));
  if (lauxlib.luaL_loadstring(state, to_luastring(check)) !== 0 || lua.lua_pcall(state, 0, 1, 0) !== 0) {
    throw new Error(lua.lua_tojsstring(state, -1) ?? 'the check failed');
  }
  return { status: fieldOf(state, 'status'), message: fieldOf(state, 'message') };
}

type State = ReturnType<typeof lauxlib.luaL_newstate>;

function push(state: State, value: unknown): void {
  if (typeof value === 'string') lua.lua_pushstring(state, to_luastring(value));
  else if (typeof value === 'number') lua.lua_pushnumber(state, value);
  else if (typeof value === 'boolean') lua.lua_pushboolean(state, value);
  else if (typeof value !== 'object' || value === null) lua.lua_pushnil(state);
  else pushTable(state, value);
}

function pushTable(state: State, value: object): void {
  lua.lua_newtable(state);
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      push(state, each);
      lua.lua_rawseti(state, -2, index + 1);
    }
    return;
  }
  for (const [key, each] of Object.entries(value)) {
    push(state, key);
    push(state, each);
    lua.lua_rawset(state, -3);
  }
}

function fieldOf(state: State, name: string): string | undefined {
  lua.lua_getfield(state, -1, to_luastring(name));
  const text = lua.lua_tojsstring(state, -1) ?? undefined;
  lua.lua_pop(state, 1);
  return text;
}
