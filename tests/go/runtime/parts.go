package runtime

import (
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"sort"
	"strconv"
)

var expressions = map[string]*regexp.Regexp{}

// Found tells whether the expression matches somewhere in the text.
func Found(pattern string, text any) bool {
	if expressions[pattern] == nil {
		expressions[pattern] = regexp.MustCompile(pattern)
	}
	return expressions[pattern].MatchString(text.(string))
}

// EveryKey tells whether a function is true of the value under each key but some, if the expression is found in it.
func EveryKey(object any, holds func(any) bool, names []string, pattern string) bool {
	for key, value := range object.(map[string]any) {
		if !slices.Contains(names, key) && Found(pattern, key) && !holds(value) {
			return false
		}
	}
	return true
}

// AllUnlike tells whether no two items are equal.
func AllUnlike(array any) bool {
	seen := map[string]bool{}
	for _, item := range Items(array) {
		text := written(item)
		if seen[text] {
			return false
		}
		seen[text] = true
	}
	return true
}

// HasTotal tells whether the numbers at a path inside the items come to such a sum, or one of them is none.
func HasTotal(array any, names []string, absent Number, low, high *Number) bool {
	total := new(big.Rat)
	for _, item := range Items(array) {
		value := item
		for _, name := range names {
			holder, is := value.(map[string]any)
			inner, known := holder[name]
			if !is || !known {
				value = absent
				break
			}
			value = inner
		}
		if !IsNumber(value) {
			return true
		}
		total.Add(total, Num(value).decimal)
	}
	return between(total, low, high)
}

// written is a text that two values share just where they are equal.
func written(value any) string {
	switch of := value.(type) {
	case Number:
		if of.isFinite() {
			return of.exact.RatString()
		}
		return fmt.Sprintf("?%p", new(int))
	case string:
		return strconv.Quote(of)
	case []any:
		text := "["
		for _, item := range of {
			text += written(item) + ","
		}
		return text + "]"
	case map[string]any:
		keys := make([]string, 0, len(of))
		for key := range of {
			keys = append(keys, key)
		}
		sort.Strings(keys)
		text := "{"
		for _, key := range keys {
			text += strconv.Quote(key) + ":" + written(of[key]) + ","
		}
		return text + "}"
	default:
		return fmt.Sprint(value)
	}
}
