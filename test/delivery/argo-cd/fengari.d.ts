/** As far as the tests use it. */
declare module 'fengari' {
  interface State {
    readonly unused?: never;
  }
  type Text = Uint8Array;

  export function to_luastring(text: string): Text;
  export const lauxlib: {
    luaL_newstate(): State;
    luaL_requiref(state: State, name: Text, open: unknown, global: 0 | 1): void;
    luaL_loadstring(state: State, script: Text): number;
  };
  export const lualib: { readonly luaopen_base: unknown };
  export const lua: {
    lua_newtable(state: State): void;
    lua_pcall(state: State, args: number, results: number, handler: number): number;
    lua_pop(state: State, count: number): void;
    lua_pushboolean(state: State, value: boolean): void;
    lua_pushnil(state: State): void;
    lua_pushnumber(state: State, value: number): void;
    lua_pushstring(state: State, value: Text): void;
    lua_rawset(state: State, table: number): void;
    lua_rawseti(state: State, table: number, index: number): void;
    lua_setglobal(state: State, name: Text): void;
    lua_getfield(state: State, table: number, name: Text): number;
    lua_tojsstring(state: State, index: number): string | null;
  };
}
