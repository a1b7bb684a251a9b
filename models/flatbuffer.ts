/**
 * The little of the flatbuffer format that is needed to read a finished buffer in place: tables,
 * vectors and strings by absolute byte position.
 */
export class FlatbufferView {
  readonly #view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Position of the root table. */
  get root(): number {
    return this.follow(0);
  }

  uint32(position: number): number {
    return this.#view.getUint32(position, true);
  }

  /** Position that the offset stored at `position` points to. Offsets only point forward. */
  follow(position: number): number {
    return position + this.uint32(position);
  }

  /** Makes the offset stored at `position` point to `target`, which must lie behind it. */
  point(position: number, target: number): void {
    if (target <= position) throw new RangeError('a flatbuffer offset points forward only');
    this.#view.setUint32(position, target - position, true);
  }

  /** Position of a table's field, or null when the table does not store it. */
  field(table: number, index: number): number | null {
    const vtable = table - this.#view.getInt32(table, true);
    const slot = 4 + 2 * index;
    if (slot >= this.#view.getUint16(vtable, true)) return null;
    const offset = this.#view.getUint16(vtable + slot, true);
    return offset === 0 ? null : table + offset;
  }

  /** Positions of the tables in a vector of tables; none when the field is absent. */
  tables(table: number, index: number): number[] {
    const field = this.field(table, index);
    if (field === null) return [];
    const vector = this.follow(field);
    return Array.from({ length: this.uint32(vector) }, (_, i) => this.follow(vector + 4 + 4 * i));
  }

  /** A vector of 32-bit integers; empty when the field is absent. */
  integers(table: number, index: number): number[] {
    const field = this.field(table, index);
    if (field === null) return [];
    const vector = this.follow(field);
    return Array.from({ length: this.uint32(vector) }, (_, i) =>
      this.#view.getInt32(vector + 4 + 4 * i, true),
    );
  }

  /** Writes one integer of a vector that the table stores. */
  setInteger(table: number, index: number, at: number, value: number): void {
    this.#view.setInt32(this.#vector(table, index, at) + 4 + 4 * at, value, true);
  }

  /** Shortens a vector of tables, in place, to those whose positions are given. Order stays. */
  keepTables(table: number, index: number, positions: ReadonlySet<number>): void {
    const kept = this.tables(table, index).filter((position) => positions.has(position));
    const vector = this.#vector(table, index, -1);
    kept.forEach((position, i) => this.point(vector + 4 + 4 * i, position));
    this.#view.setUint32(vector, kept.length, true);
  }

  #vector(table: number, index: number, at: number): number {
    const field = this.field(table, index);
    const vector = field === null ? null : this.follow(field);
    if (vector === null || at >= this.uint32(vector)) throw new RangeError('no such element');
    return vector;
  }

  /** The content of a byte vector or string field, without a copy; null when it is absent. */
  content(table: number, index: number): Uint8Array | null {
    const field = this.field(table, index);
    if (field === null) return null;
    const vector = this.follow(field);
    return this.bytes.subarray(vector + 4, vector + 4 + this.uint32(vector));
  }
}
