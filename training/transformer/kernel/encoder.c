/*
 * The arithmetic of the sentence encoder, for WebAssembly with 128-bit SIMD (Node.js 16.4 and later; no relaxed SIMD, so
 * that every processor gives the same numbers). What runs when is up to the caller:
 * src-main/backend/emotion-detection/embedded/transformer/encoder.ts.
 * build.sh says how it is built.
 *
 * Matrices are row-major. Weights are int8 with one float scale a row; activations become int16 with one scale a row:
 * 13 bits and a sign, the most with which a sum over 1,536 products stays below 2^31 (1536 x 127 x 8191 = 1.6e9). So
 * sums are exact, and rounding the activations costs about 1e-4 of their size.
 */
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(#name)))
#define LARGEST 8191.0f
#define MAX_COLUMNS 1536

enum { SET = 0, RELU = 1, ADD = 2 };

static float sum_f32(v128_t v) {
  return wasm_f32x4_extract_lane(v, 0) + wasm_f32x4_extract_lane(v, 1) +
         (wasm_f32x4_extract_lane(v, 2) + wasm_f32x4_extract_lane(v, 3));
}

static float largest_f32(v128_t v) {
  v128_t pairs = wasm_f32x4_max(v, wasm_i32x4_shuffle(v, v, 2, 3, 0, 1));
  pairs = wasm_f32x4_max(pairs, wasm_i32x4_shuffle(pairs, pairs, 1, 0, 3, 2));
  return wasm_f32x4_extract_lane(pairs, 0);
}

/* The four sums of four vectors, side by side. */
static v128_t sums_i32(v128_t a, v128_t b, v128_t c, v128_t d) {
  v128_t ab = wasm_i32x4_add(wasm_i32x4_shuffle(a, b, 0, 2, 4, 6), wasm_i32x4_shuffle(a, b, 1, 3, 5, 7));
  v128_t cd = wasm_i32x4_add(wasm_i32x4_shuffle(c, d, 0, 2, 4, 6), wasm_i32x4_shuffle(c, d, 1, 3, 5, 7));
  return wasm_i32x4_add(wasm_i32x4_shuffle(ab, cd, 0, 2, 4, 6), wasm_i32x4_shuffle(ab, cd, 1, 3, 5, 7));
}

/* integers[rows, columns] and scales[rows], so that x = integers * scale of the row. columns % 8 == 0 */
EXPORT(quantise)
void quantise(const float *x, int rows, int columns, short *integers, float *scales) {
  for (int row = 0; row < rows; row++, x += columns, integers += columns) {
    v128_t most = wasm_f32x4_splat(0);
    for (int i = 0; i < columns; i += 4) most = wasm_f32x4_max(most, wasm_f32x4_abs(wasm_v128_load(x + i)));
    float largest = largest_f32(most);
    scales[row] = largest / LARGEST;
    v128_t factor = wasm_f32x4_splat(largest > 0 ? LARGEST / largest : 0);
    for (int i = 0; i < columns; i += 8) {
      v128_t low = wasm_f32x4_nearest(wasm_f32x4_mul(wasm_v128_load(x + i), factor));
      v128_t high = wasm_f32x4_nearest(wasm_f32x4_mul(wasm_v128_load(x + i + 4), factor));
      wasm_v128_store(integers + i, wasm_i16x8_narrow_i32x4(wasm_i32x4_trunc_sat_f32x4(low),
                                                            wasm_i32x4_trunc_sat_f32x4(high)));
    }
  }
}

static void widen(const signed char *from, short *to, int columns) {
  for (int i = 0; i < columns; i += 8) wasm_v128_store(to + i, wasm_i16x8_load8x8(from + i));
}

static void finish(float *y, float value, int mode) {
  if (mode == ADD) *y += value;
  else *y = mode == RELU && value < 0 ? 0 : value;
}

#define DOT(sum, a, b) sum = wasm_i32x4_add(sum, wasm_i32x4_dot_i16x8(a, b))

/*
 * y[rows, outputs] = x[rows, columns] * weights[outputs, columns]^T + bias, where x = integers * scales of its rows and
 * weights = int8 * their scales. mode: set y, set it without what is negative, or add to it.
 * columns % 8 == 0, columns <= 1536, outputs % 2 == 0
 */
EXPORT(linear)
void linear(const short *integers, const float *scales, int rows, const signed char *weights, const float *weight_scales,
            const float *bias, int columns, int outputs, float *y, int mode) {
  static short wide[2 * MAX_COLUMNS] __attribute__((aligned(16)));
  for (int output = 0; output < outputs; output += 2, weights += 2 * columns) {
    widen(weights, wide, 2 * columns);
    const short *w0 = wide, *w1 = wide + columns;
    float s0 = weight_scales[output], s1 = weight_scales[output + 1], b0 = bias[output], b1 = bias[output + 1];
    for (int row = 0; row < rows; row += 4) {
      int last = rows - 1 - row;
      const short *x0 = integers + row * columns;
      const short *x1 = x0 + (last < 1 ? last : 1) * columns;
      const short *x2 = x0 + (last < 2 ? last : 2) * columns;
      const short *x3 = x0 + (last < 3 ? last : 3) * columns;
      v128_t a0 = wasm_i32x4_splat(0), a1 = a0, a2 = a0, a3 = a0, c0 = a0, c1 = a0, c2 = a0, c3 = a0;
      for (int i = 0; i < columns; i += 8) {
        v128_t u = wasm_v128_load(w0 + i), v = wasm_v128_load(w1 + i);
        v128_t x = wasm_v128_load(x0 + i);
        DOT(a0, u, x);
        DOT(c0, v, x);
        x = wasm_v128_load(x1 + i);
        DOT(a1, u, x);
        DOT(c1, v, x);
        x = wasm_v128_load(x2 + i);
        DOT(a2, u, x);
        DOT(c2, v, x);
        x = wasm_v128_load(x3 + i);
        DOT(a3, u, x);
        DOT(c3, v, x);
      }
      float first[4], second[4];
      wasm_v128_store(first, wasm_f32x4_convert_i32x4(sums_i32(a0, a1, a2, a3)));
      wasm_v128_store(second, wasm_f32x4_convert_i32x4(sums_i32(c0, c1, c2, c3)));
      for (int k = 0; k <= last && k < 4; k++) {
        float *place = y + (row + k) * outputs + output;
        finish(place, first[k] * (s0 * scales[row + k]) + b0, mode);
        finish(place + 1, second[k] * (s1 * scales[row + k]) + b1, mode);
      }
    }
  }
}

/* y = (x - mean) / sqrt(variance + 1e-6) * gain + bias, row by row. columns % 4 == 0 */
EXPORT(normalise)
void normalise(const float *x, int rows, int columns, const float *gain, const float *bias, float *y) {
  for (int row = 0; row < rows; row++, x += columns, y += columns) {
    v128_t sum = wasm_f32x4_splat(0), squares = sum;
    for (int i = 0; i < columns; i += 4) sum = wasm_f32x4_add(sum, wasm_v128_load(x + i));
    v128_t mean = wasm_f32x4_splat(sum_f32(sum) / columns);
    for (int i = 0; i < columns; i += 4) {
      v128_t d = wasm_f32x4_sub(wasm_v128_load(x + i), mean);
      squares = wasm_f32x4_add(squares, wasm_f32x4_mul(d, d));
    }
    v128_t factor = wasm_f32x4_splat(1 / __builtin_sqrtf(sum_f32(squares) / columns + 1e-6f));
    for (int i = 0; i < columns; i += 4) {
      v128_t d = wasm_f32x4_mul(wasm_f32x4_sub(wasm_v128_load(x + i), mean), factor);
      wasm_v128_store(y + i, wasm_f32x4_add(wasm_f32x4_mul(d, wasm_v128_load(gain + i)), wasm_v128_load(bias + i)));
    }
  }
}

/* e^x for x <= 0, relative error below 1e-6: 2^n times a polynomial (Taylor, degree 6) on [-ln 2 / 2, ln 2 / 2]. */
static v128_t exponential(v128_t x) {
  x = wasm_f32x4_max(x, wasm_f32x4_splat(-87.0f));
  v128_t n = wasm_f32x4_nearest(wasm_f32x4_mul(x, wasm_f32x4_splat(1.44269504f)));
  v128_t r = wasm_f32x4_sub(x, wasm_f32x4_mul(n, wasm_f32x4_splat(0.693359375f)));
  r = wasm_f32x4_add(r, wasm_f32x4_mul(n, wasm_f32x4_splat(2.12194440e-4f)));
  static const float terms[] = {1.0f / 720, 1.0f / 120, 1.0f / 24, 1.0f / 6, 0.5f, 1.0f, 1.0f};
  v128_t p = wasm_f32x4_splat(terms[0]);
  for (int i = 1; i < 7; i++) p = wasm_f32x4_add(wasm_f32x4_mul(p, r), wasm_f32x4_splat(terms[i]));
  v128_t power = wasm_i32x4_shl(wasm_i32x4_add(wasm_i32x4_trunc_sat_f32x4(n), wasm_i32x4_splat(127)), 23);
  return wasm_f32x4_mul(p, power);
}

/*
 * Self-attention within one text. qkv[rows, 3 * width]: queries, keys and values side by side, each split into heads
 * of the same size; out[rows, width]. width / heads % 16 == 0; room[rows + 3] is scratch.
 */
EXPORT(attend)
void attend(const float *qkv, int rows, int width, int heads, float *out, float *room) {
  int size = width / heads, stride = 3 * width, padded = (rows + 3) & ~3;
  float scale = 1 / __builtin_sqrtf(size);
  for (int head = 0; head < heads; head++) {
    const float *queries = qkv + head * size, *keys = queries + width, *values = keys + width;
    for (int i = 0; i < rows; i++) {
      const float *query = queries + i * stride;
      float largest = -1e30f;
      for (int j = 0; j < rows; j++) {
        const float *key = keys + j * stride;
        v128_t sum = wasm_f32x4_splat(0);
        for (int c = 0; c < size; c += 4)
          sum = wasm_f32x4_add(sum, wasm_f32x4_mul(wasm_v128_load(query + c), wasm_v128_load(key + c)));
        room[j] = sum_f32(sum) * scale;
        if (room[j] > largest) largest = room[j];
      }
      for (int j = rows; j < padded; j++) room[j] = -1e30f;
      v128_t total = wasm_f32x4_splat(0);
      for (int j = 0; j < padded; j += 4) {
        v128_t e = exponential(wasm_f32x4_sub(wasm_v128_load(room + j), wasm_f32x4_splat(largest)));
        if (j + 4 > rows) /* e^-87 is not 0: what is only padding must not count */
          e = wasm_v128_and(e, wasm_f32x4_gt(wasm_v128_load(room + j), wasm_f32x4_splat(-1e29f)));
        wasm_v128_store(room + j, e);
        total = wasm_f32x4_add(total, e);
      }
      float share = 1 / sum_f32(total);
      float *target = out + i * width + head * size;
      for (int c = 0; c < size; c += 16) {
        v128_t t0 = wasm_f32x4_splat(0), t1 = t0, t2 = t0, t3 = t0;
        for (int j = 0; j < rows; j++) {
          v128_t weight = wasm_v128_load32_splat(room + j);
          const float *value = values + j * stride + c;
          t0 = wasm_f32x4_add(t0, wasm_f32x4_mul(weight, wasm_v128_load(value)));
          t1 = wasm_f32x4_add(t1, wasm_f32x4_mul(weight, wasm_v128_load(value + 4)));
          t2 = wasm_f32x4_add(t2, wasm_f32x4_mul(weight, wasm_v128_load(value + 8)));
          t3 = wasm_f32x4_add(t3, wasm_f32x4_mul(weight, wasm_v128_load(value + 12)));
        }
        v128_t s = wasm_f32x4_splat(share);
        wasm_v128_store(target + c, wasm_f32x4_mul(t0, s));
        wasm_v128_store(target + c + 4, wasm_f32x4_mul(t1, s));
        wasm_v128_store(target + c + 8, wasm_f32x4_mul(t2, s));
        wasm_v128_store(target + c + 12, wasm_f32x4_mul(t3, s));
      }
    }
  }
}
