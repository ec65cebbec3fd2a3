// A file on a reader's disk has no address that a QR code could lead to.
export {};
