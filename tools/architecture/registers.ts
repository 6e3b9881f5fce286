/** Folders of many equal members, which a register lists. */
export const REGISTERS =
  /^(?:platforms|storage|rules\/(?:schema|storage|credentials|trust|pods|routes|pruner|delivery)|rules\/embedded\/carriers|operator\/drivers|report\/[a-z]+\/formats|cli\/commands|diagnosis\/causes\/[a-z-]+)$/;
