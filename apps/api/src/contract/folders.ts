import { z } from 'zod';
import { idSchema } from './shared.js';

/** `parentId`: the folder in which it stands; null: in none. */
export const folderSchema = z.object({ id: z.string(), name: z.string(), parentId: z.string().nullable() });
export type Folder = z.infer<typeof folderSchema>;
/** `GET /api/folders`, by name. */
export const folderListSchema = z.object({ folders: z.array(folderSchema) });
export type FolderList = z.infer<typeof folderListSchema>;
/**
 * `POST /api/folders`, `PUT /api/folders/:folderId`. A name that another folder beside it has, in whatever case, answers 409 `folderNameTaken`.
 * Without `parentId` a new one stands in none, and one that is there stays where it is.
 */
export const keepFolderSchema = z.object({ name: z.string().trim().min(1).max(120), parentId: idSchema.nullable().optional() });
export type KeepFolder = z.input<typeof keepFolderSchema>;
export const folderParamsSchema = z.object({ folderId: idSchema });

/** `PUT /api/flows/:flowId/folder`. Null: in no folder. */
export const moveFlowSchema = z.object({ folderId: idSchema.nullable() });
export type MoveFlow = z.input<typeof moveFlowSchema>;
const labelSchema = z.string().trim().min(1).max(40);
/** `PUT /api/flows/:flowId/labels`: these instead of those it had. */
export const flowLabelsSchema = z.object({ labels: z.array(labelSchema).max(20) });
export type FlowLabels = z.input<typeof flowLabelsSchema>;

/** `POST /api/labels/change`: on every flow that has it. `to` null takes it away; one that others have already joins the two. */
export const changeLabelSchema = z.object({ label: labelSchema, to: labelSchema.nullable() });
export type ChangeLabel = z.input<typeof changeLabelSchema>;
export const labelChangedSchema = z.object({ flows: z.number().int() });
export type LabelChanged = z.infer<typeof labelChangedSchema>;
