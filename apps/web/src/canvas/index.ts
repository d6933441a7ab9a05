export type { FlowCanvasHandle, FlowCanvasProps } from './canvas-types';
export { FlowCanvas } from './FlowCanvas';
export { FlowOutline } from './FlowOutline';
export { canvasGraph, readingOrder } from './graph/canvas-graph';
export { exitsOf } from './graph/exits-of';
export { type Place, placeKey } from './graph/place';
export type { StepDecoration } from './step-decoration';
export type { StepStatus } from './step-status';
export { exitLabel, stepTitle } from './step-text';
