/* The floor: deferred acceptance in plain C, from raw lists, as small as it gets.
   Ranks by one counting sort of the wishes, then heaps with the worst on top. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int deferred_acceptance(int64_t people, int64_t posts, const int64_t *start, const int32_t *wish,
                        const int32_t *seats, const int64_t *list_start, const int32_t *list,
                        int32_t *got) {
    int64_t wishes = start[people], a, i, v;
    int32_t *place = malloc(wishes * 4), *who = malloc(wishes * 4), *rank = malloc(people * 4);
    int64_t *slot = malloc(wishes * 8), *fill = calloc(posts + 1, 8), *begin = malloc((posts + 1) * 8);
    int64_t *asked = malloc(people * 8), *heap_start = malloc((posts + 1) * 8);
    int32_t *filled = calloc(posts, 4);
    for (i = 0; i < wishes; i++) fill[wish[i] + 1]++;
    heap_start[0] = 0;
    for (v = 0; v < posts; v++) {
        int64_t room = fill[v + 1] < seats[v] ? fill[v + 1] : seats[v];
        heap_start[v + 1] = heap_start[v] + room;
        fill[v + 1] += fill[v];
    }
    memcpy(begin, fill, (posts + 1) * 8);
    for (a = 0; a < people; a++)
        for (i = start[a]; i < start[a + 1]; i++) {
            int64_t at = fill[wish[i]]++;
            who[at] = (int32_t)a;
            slot[at] = i;
        }
    memset(rank, 0xff, people * 4);
    for (v = 0; v < posts; v++) {
        for (i = list_start[v]; i < list_start[v + 1]; i++) rank[list[i]] = (int32_t)(i - list_start[v]);
        for (i = begin[v]; i < begin[v + 1]; i++) place[slot[i]] = rank[who[i]];
        for (i = list_start[v]; i < list_start[v + 1]; i++) rank[list[i]] = -1;
    }
    int64_t *heap = malloc((heap_start[posts] + 1) * 8);
    memcpy(asked, start, people * 8);
    memset(got, 0xff, people * 4);
    for (int64_t newcomer = 0; newcomer < people; newcomer++) {
        a = newcomer;
        while (a >= 0 && asked[a] < start[a + 1]) {
            i = asked[a]++;
            if (place[i] < 0) continue;
            v = wish[i];
            int64_t key = ((int64_t)place[i] << 32) | a, *h = heap + heap_start[v];
            int64_t count = filled[v], at, child;
            if (count < heap_start[v + 1] - heap_start[v]) {
                for (at = count; at > 0 && h[(at - 1) / 2] < key; at = (at - 1) / 2) h[at] = h[(at - 1) / 2];
                h[at] = key;
                filled[v]++;
                got[a] = (int32_t)v;
                a = -1;
            } else if (count > 0 && h[0] > key) {
                int64_t out = h[0] & 0xffffffff;
                for (at = 0, child = 1; child < count; at = child, child = 2 * child + 1) {
                    if (child + 1 < count && h[child + 1] > h[child]) child++;
                    if (h[child] <= key) break;
                    h[at] = h[child];
                }
                h[at] = key;
                got[a] = (int32_t)v;
                got[out] = -1;
                a = out;
            }
        }
    }
    free(place); free(who); free(rank); free(slot); free(fill); free(begin);
    free(asked); free(heap_start); free(filled); free(heap);
    return 0;
}
