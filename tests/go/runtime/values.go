// Package runtime has what verdicts ask of values: nil, bool, string, Number, []any and map[string]any.
package runtime

import (
	"regexp"
	"unicode/utf8"
)

type absent struct{}

// Absent stands for a value that is not there.
var Absent any = absent{}

// Get is the value of a key, and whether the object has it.
func Get(object any, key string) (any, bool) {
	value, there := object.(map[string]any)[key]
	return value, there
}

// Has tells whether the object has a key.
func Has(object any, key string) bool {
	_, there := Get(object, key)
	return there
}

// Reach is what the keys lead to, or Absent.
func Reach(value any, keys ...string) any {
	for _, key := range keys {
		if !IsObject(value) || !Has(value, key) {
			return Absent
		}
		value, _ = Get(value, key)
	}
	return value
}

// HasOnly tells whether the object has no other keys.
func HasOnly(object any, names ...string) bool {
	known := 0
	for _, name := range names {
		if Has(object, name) {
			known++
		}
	}
	return Keys(object) == known
}

// Keys is the number of an object's keys, Items the items of an array, Chars the number of a text's code points.
func Keys(object any) int  { return len(object.(map[string]any)) }
func Items(array any) []any { return array.([]any) }
func Chars(text any) int   { return utf8.RuneCountInString(text.(string)) }

// Num is a value as the number that it is.
func Num(x any) Number { return x.(Number) }

// The types of JSON Schema.
func IsString(x any) bool  { _, is := x.(string); return is }
func IsBoolean(x any) bool { _, is := x.(bool); return is }
func IsNull(x any) bool    { return x == nil }
func IsArray(x any) bool   { _, is := x.([]any); return is }
func IsObject(x any) bool  { _, is := x.(map[string]any); return is }
func IsNumber(x any) bool  { number, is := x.(Number); return is && number.isFinite() }
func IsInteger(x any) bool { number, is := x.(Number); return is && number.isWhole() }

// OneOf tells whether a text, boolean or number is one of these.
func OneOf(x any, values ...any) bool {
	for _, each := range values {
		if number, is := each.(Number); is {
			other, same := x.(Number)
			if same && other.isFinite() && other.exact.Cmp(number.exact) == 0 {
				return true
			}
		} else if x == each {
			return true
		}
	}
	return false
}

// Total is the number of items of all arrays together; what is no array has none.
func Total(arrays ...any) int {
	total := 0
	for _, each := range arrays {
		if IsArray(each) {
			total += len(Items(each))
		}
	}
	return total
}

// CountWhere is the number of items of which the function is true.
func CountWhere(array any, counts func(any) bool) int {
	found := 0
	for _, item := range Items(array) {
		if counts(item) {
			found++
		}
	}
	return found
}

// Whole is the expression of a text that matches a pattern from its first character to its last.
func Whole(pattern string) *regexp.Regexp { return regexp.MustCompile(`\A(?:` + pattern + `)\z`) }
