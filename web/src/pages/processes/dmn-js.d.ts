// The part of dmn-js that the workshop uses; the package brings no types.
declare module 'dmn-js/lib/Modeler' {
  interface Viewer {
    get(name: 'eventBus'): { on(event: string, hear: () => void): void };
  }
  export default class DmnModeler {
    constructor(options: { container: HTMLElement });
    importXML(xml: string, options?: { open?: boolean }): Promise<unknown>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    getViews(): any[];
    open(view: unknown): Promise<unknown>;
    getActiveViewer(): Viewer | undefined;
    on(event: 'views.changed', hear: (event: any) => void): void;
    destroy(): void;
  }
}
