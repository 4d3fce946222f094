/** Departments are paths: 'Men/Tops/Hoodies' is in 'Men', in 'Tops' and in 'Tops/Hoodies'. */

/** In whatever case; one step or several that stand together. @example isInDepartment('Men/Tops/Hoodies', 'tops') // true */
export function isInDepartment(path: string | undefined, department: string): boolean {
  return `/${path ?? ''}/`.toLowerCase().includes(`/${department.toLowerCase()}/`)
}
