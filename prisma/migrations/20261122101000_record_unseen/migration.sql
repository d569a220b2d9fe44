-- What of a product's record its owner changed since somebody else saw it: that part rests on the owner's word, the rest does not.
ALTER TABLE product ADD COLUMN unseen text[] NOT NULL DEFAULT '{}';
