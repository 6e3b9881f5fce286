/** `tsconfig.json`: what the library needs to be compiled against, and nothing that is a matter of taste but `strict`. */
export const TSCONFIG = `{
  "compilerOptions": {
    "target": "es2022",
    "lib": ["es2022"],
    "module": "node16",
    "moduleResolution": "node16",
    "types": ["node", "jest"],
    "strict": true,
    "skipLibCheck": true
  },
  "include": ["*.ts"]
}
`;
