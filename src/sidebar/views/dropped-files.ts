/** All that a folder tells of what is in it: a browser gives it in pieces, the last of them empty. */
const entriesIn = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (piece.length === 0) return found.sort((one, other) => (one.name < other.name ? -1 : 1));
    found.push(...piece);
  }
};

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** The files of an entry and of the folders in it; those that systems hide are none of the person's. */
const filesOf = async (entry: FileSystemEntry): Promise<readonly File[]> => {
  if (isFile(entry))
    return [
      await new Promise<File>((resolve, reject) => {
        entry.file(resolve, reject);
      }),
    ];
  if (!isFolder(entry)) return [];
  const files: File[] = [];
  for (const inner of await entriesIn(entry)) if (!inner.name.startsWith('.')) files.push(...(await filesOf(inner)));
  return files;
};

/** The files that are dropped, those of folders among them; nothing where there are no folders, which `files` tells as well. */
export const filesOfFolders = (data: DataTransfer): Promise<readonly File[]> | null => {
  // They can be asked for only as long as the event lasts.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(isFolder)) return null;
  return Promise.all(entries.map(filesOf)).then((found) => found.flat());
};
